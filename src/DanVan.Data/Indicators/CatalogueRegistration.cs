using DanVan.Data.Checks;
using DanVan.Data.Imports;
using DanVan.Data.Periods;
using DanVan.Data.Reports;
using Microsoft.Extensions.DependencyInjection;

namespace DanVan.Data.Indicators;

public static class CatalogueRegistration
{
    /// <summary>Catalogue, forms, periods and calendar: their use cases and imports.</summary>
    public static IServiceCollection AddCatalogueAndPeriods(this IServiceCollection services) => services
        .AddScoped<DefineIndicators>()
        .AddScoped<DefaultForms>()
        .AddScoped<OpenPeriod>()
        .AddScoped<PlanPeriods>()
        .AddScoped<TryRule>()
        .AddScoped<IImport, CatalogueImport>()
        .AddScoped<IImport, CalendarImport>()
        .AddScoped<IImport, CheckRuleImport>()
        .AddScoped<IImport, ReenteredImport>();
}
