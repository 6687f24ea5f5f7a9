using System.Reflection;
using System.Runtime.CompilerServices;
using System.Xml.Linq;
using DanVan.Data;
using DanVan.Domain.Common;

namespace DanVan.Web.Tests.Architecture;

/// <summary>The arrows between the projects, and the purity of the domain.</summary>
public sealed class ProjectTests
{
    private static readonly Assembly Domain = typeof(Entity).Assembly;

    [Theory]
    [InlineData("DanVan.Domain", "")]
    [InlineData("DanVan.Data", "DanVan.Domain")]
    [InlineData("DanVan.Documents", "DanVan.Domain")]
    [InlineData("DanVan.Web", "DanVan.Data DanVan.Documents DanVan.Domain")]
    public void A_project_knows_only_those_below_it(string project, string allowed)
    {
        var file = XDocument.Parse(SourceTree.Read($"src/{project}/{project}.csproj"));

        var known = file.Descendants("ProjectReference")
            .Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value.Replace('\\', '/')))
            .Where(name => name.StartsWith("DanVan", StringComparison.Ordinal));

        Assert.Equal(allowed, string.Join(' ', known.Order(StringComparer.Ordinal)));
    }

    [Fact]
    public void Every_project_under_src_has_its_arrows_in_this_test()
    {
        var tried = typeof(ProjectTests).GetMethod(nameof(A_project_knows_only_those_below_it))!.GetCustomAttributesData()
            .Where(attribute => attribute.AttributeType == typeof(InlineDataAttribute))
            .Select(attribute => (string)((IReadOnlyList<CustomAttributeTypedArgument>)attribute.ConstructorArguments[0].Value!)[0].Value!);

        var projects = SourceTree.Files("src", ".csproj").Select(Path.GetFileNameWithoutExtension).Where(name => name!.StartsWith("DanVan", StringComparison.Ordinal));

        Assert.Equal(projects.Order(StringComparer.Ordinal), tried.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_domain_asks_for_no_package_and_no_framework_but_the_runtime()
    {
        var file = XDocument.Parse(SourceTree.Read("src/DanVan.Domain/DanVan.Domain.csproj"));

        Assert.Empty(file.Descendants("PackageReference").Concat(file.Descendants("FrameworkReference")).Concat(file.Descendants("ProjectReference")));
        Assert.NotEmpty(Domain.GetReferencedAssemblies());
        Assert.All(Domain.GetReferencedAssemblies(), name => Assert.StartsWith("System.", name.Name, StringComparison.Ordinal));
    }

    [Fact]
    public void The_domain_waits_for_nothing()
    {
        var methods = Domain.GetTypes().SelectMany(CompiledCode.MethodsOf).OfType<MethodInfo>().ToList();

        var waiting = methods.Where(method =>
            typeof(Task).IsAssignableFrom(method.ReturnType)
            || method.ReturnType == typeof(ValueTask)
            || (method.ReturnType.IsGenericType && method.ReturnType.GetGenericTypeDefinition() == typeof(ValueTask<>))
            || method.GetCustomAttribute<AsyncStateMachineAttribute>() is not null);

        Assert.True(methods.Count > 100, $"Only {methods.Count} methods were looked at.");
        Assert.Empty(waiting.Select(method => $"{method.DeclaringType}.{method.Name}"));
    }

    [Fact]
    public void The_domain_reads_no_clock_and_draws_no_lots()
    {
        var ambient = new[] { typeof(TimeProvider), typeof(Random), typeof(Environment), typeof(System.Diagnostics.Stopwatch) };
        var readings = new[] { "get_Now", "get_UtcNow", "get_Today", "NewGuid" };
        var calls = CallsOf(Domain).ToList();

        // Iterators that the compiler writes ask which thread they are on; that is no clock.
        var impure = calls.Where(call => call.Called.Name is not "get_CurrentManagedThreadId").Where(call => ambient.Contains(call.Called.DeclaringType) || readings.Contains(call.Called.Name, StringComparer.Ordinal));

        Assert.True(calls.Count > 1000, $"Only {calls.Count} calls were looked at.");
        Assert.Empty(impure.Select(call => $"{call.By} calls {call.Called.DeclaringType}.{call.Called.Name}"));
    }

    [Fact]
    public void No_page_folder_uses_another_page_folder()
    {
        var web = typeof(Program).Assembly;
        var roomsSeen = new HashSet<string>(StringComparer.Ordinal);
        var faults = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var type in web.GetTypes())
        {
            if (RoomOf(type) is not { } room)
            {
                continue;
            }

            _ = roomsSeen.Add(room);
            foreach (var used in UsedBy(type).Where(used => used.Assembly == web && RoomOf(used) is { } other && other != room))
            {
                _ = faults.Add($"{type} uses {used}");
            }
        }

        Assert.Contains("Account", roomsSeen);
        Assert.Empty(faults);
    }

    [Fact]
    public void Only_the_storage_project_knows_a_database_by_name()
    {
        var files = SourceTree.Files("src/DanVan.Web", ".cs").Concat(SourceTree.Files("src/DanVan.Domain", ".cs")).ToList();

        var knowing = files.Where(file => SourceTree.Read(file).Contains("Microsoft.Data.Sql", StringComparison.Ordinal)
            || SourceTree.Read(file).Contains("FromSql", StringComparison.Ordinal)
            || SourceTree.Read(file).Contains("ExecuteSql", StringComparison.Ordinal));

        Assert.True(files.Count > 50, $"Only {files.Count} files were looked at.");
        Assert.Empty(knowing);
        Assert.Contains(typeof(PortalDb).Assembly.GetReferencedAssemblies(), name => name.Name == "Microsoft.Data.Sqlite");
    }

    // "Reports" for a page, its nested types and its compiled markup under Pages/Reports; null for what is shared.
    private static string? RoomOf(Type type)
    {
        const string Pages = "DanVan.Web.Pages.";
        var parts = type.Namespace is { } name && name.StartsWith(Pages, StringComparison.Ordinal) ? name[Pages.Length..].Split('.') : [];
        return parts is [var room, ..] and not ["Shared", ..] ? room : null;
    }

    private static IEnumerable<Type> UsedBy(Type type)
    {
        const BindingFlags Own = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        var shapes = type.GetFields(Own).Select(field => field.FieldType)
            .Concat(type.GetProperties(Own).Select(property => property.PropertyType))
            .Concat(CompiledCode.MethodsOf(type).SelectMany(method => method.GetParameters()).Select(parameter => parameter.ParameterType))
            .Concat(type.GetInterfaces())
            .Append(type.BaseType ?? typeof(object));
        var calls = CompiledCode.MethodsOf(type).SelectMany(CompiledCode.InstructionsOf).Select(instruction => instruction.Member).OfType<MemberInfo>()
            .Select(member => member as Type ?? member.DeclaringType).OfType<Type>();
        return shapes.Concat(calls).SelectMany(WithArguments);
    }

    private static IEnumerable<Type> WithArguments(Type type) => type.IsGenericType ? type.GetGenericArguments().SelectMany(WithArguments).Prepend(type) : [type];

    private static IEnumerable<(string By, MethodBase Called)> CallsOf(Assembly assembly) =>
        from type in assembly.GetTypes()
        from method in CompiledCode.MethodsOf(type)
        from instruction in CompiledCode.InstructionsOf(method)
        where instruction.Member is MethodBase
        select ($"{type}.{method.Name}", (MethodBase)instruction.Member!);
}
