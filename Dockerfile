# Build: the SDK restores, compiles and publishes; nothing of it stays in the image that runs.
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
ARG TARGETARCH
WORKDIR /source
COPY global.json Directory.Build.props Directory.Packages.props BannedSymbols.txt .editorconfig ./
COPY src ./src
RUN dotnet publish src/DanVan.Web/DanVan.Web.csproj -c Release --arch "$TARGETARCH" --no-self-contained -o /portal

# Run: no SDK, no shell tools beyond the base, an ordinary user.
FROM mcr.microsoft.com/dotnet/aspnet:10.0 AS final
WORKDIR /portal
COPY --from=build /portal ./
# The health check needs one small program to ask with; the embedded database needs one folder to write to.
RUN apt-get update \
    && apt-get install -y --no-install-recommends curl \
    && rm -rf /var/lib/apt/lists/* \
    && mkdir App_Data \
    && chown "$APP_UID" App_Data
USER $APP_UID
ENV ASPNETCORE_HTTP_PORTS=8080
EXPOSE 8080
VOLUME /portal/App_Data
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s --retries=3 CMD curl --fail --silent http://localhost:8080/healthz || exit 1
ENTRYPOINT ["dotnet", "DanVan.Web.dll"]
