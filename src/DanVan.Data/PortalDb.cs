using DanVan.Data.Accounts;
using DanVan.Data.Notices;
using DanVan.Data.Saving;
using DanVan.Data.Scoping;
using DanVan.Domain.Checks.Review;
using DanVan.Domain.Checks.Rules;
using DanVan.Domain.Common;
using DanVan.Domain.Consolidated;
using DanVan.Domain.Figures;
using DanVan.Domain.Files;
using DanVan.Domain.Imports;
using DanVan.Domain.Indicators;
using DanVan.Domain.JointDocuments;
using DanVan.Domain.JointDocuments.Bases;
using DanVan.Domain.JointDocuments.Comments;
using DanVan.Domain.JointDocuments.Recipients;
using DanVan.Domain.JointDocuments.Tasks;
using DanVan.Domain.Organizations;
using DanVan.Domain.Periods;
using DanVan.Domain.Reports;
using DanVan.Domain.Reports.Places;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Data;

/// <summary>The one model of the portal. Two thin contexts derive from it, one for each database.</summary>
public abstract partial class PortalDb(DbContextOptions options, Visibility visibility, CurrentChange change, ProgrammeClock clock)
    : IdentityUserContext<Person, Guid>(options)
{
    /// <summary>The name of every scope filter; jobs that must see more open a session with <see cref="Visibility.Everything"/>.</summary>
    public const string Scope = "Scope";

    public DbSet<Province> Provinces => Set<Province>();

    public DbSet<Area> Areas => Set<Area>();

    public DbSet<Organization> Organizations => Set<Organization>();

    public DbSet<Pairing> Pairings => Set<Pairing>();

    public DbSet<Succession> Successions => Set<Succession>();

    public DbSet<Post> Posts => Set<Post>();

    public DbSet<Indicator> Indicators => Set<Indicator>();

    public DbSet<ReportForm> Forms => Set<ReportForm>();

    public DbSet<CheckRule> CheckRules => Set<CheckRule>();

    public DbSet<ReportingPeriod> Periods => Set<ReportingPeriod>();

    public DbSet<DueExtension> DueExtensions => Set<DueExtension>();

    public DbSet<CalendarDay> CalendarDays => Set<CalendarDay>();

    public DbSet<QuarterlyReport> Reports => Set<QuarterlyReport>();

    public DbSet<ReportRevision> Revisions => Set<ReportRevision>();

    public DbSet<SideEntry> SideEntries => Set<SideEntry>();

    public DbSet<Entry> Entries => Set<Entry>();

    public DbSet<CellChange> CellChanges => Set<CellChange>();

    public DbSet<NarrativeText> Narratives => Set<NarrativeText>();

    public DbSet<AgreedFigure> AgreedFigures => Set<AgreedFigure>();

    public DbSet<ReenteredFigure> ReenteredFigures => Set<ReenteredFigure>();

    public DbSet<AcceptedFinding> AcceptedFindings => Set<AcceptedFinding>();

    public DbSet<StoredFile> Files => Set<StoredFile>();

    public DbSet<Evidence> Evidence => Set<Evidence>();

    public DbSet<QueryThread> Questions => Set<QueryThread>();

    public DbSet<ConsolidatedReport> ConsolidatedReports => Set<ConsolidatedReport>();

    public DbSet<ConsolidatedSection> ConsolidatedSections => Set<ConsolidatedSection>();

    public DbSet<Proposal> Proposals => Set<Proposal>();

    public DbSet<JointDocument> JointDocuments => Set<JointDocument>();

    public DbSet<DocumentSection> DocumentSections => Set<DocumentSection>();

    public DbSet<PlanTask> PlanTasks => Set<PlanTask>();

    public DbSet<Handover> Handovers => Set<Handover>();

    public DbSet<TaskProgress> TaskProgress => Set<TaskProgress>();

    public DbSet<LegalBasis> LegalBases => Set<LegalBasis>();

    public DbSet<CitedBasis> CitedBases => Set<CitedBasis>();

    public DbSet<DocumentComment> DocumentComments => Set<DocumentComment>();

    public DbSet<DocumentRecipient> DocumentRecipients => Set<DocumentRecipient>();

    public DbSet<DocumentReceipt> DocumentReceipts => Set<DocumentReceipt>();

    public DbSet<NumberBook> NumberBooks => Set<NumberBook>();

    public DbSet<ImportFile> ImportFiles => Set<ImportFile>();

    public DbSet<HistoryEntry> History => Set<HistoryEntry>();

    public DbSet<ChangeReceipt> Receipts => Set<ChangeReceipt>();

    public DbSet<SetUpInvitation> SetUpInvitations => Set<SetUpInvitation>();

    public DbSet<NoticeCause> NoticeCauses => Set<NoticeCause>();

    public DbSet<Notice> Notices => Set<Notice>();

    public DbSet<OutgoingMail> OutgoingMails => Set<OutgoingMail>();

    public DbSet<JobLease> Leases => Set<JobLease>();

    /// <summary>The change id of the form that this session carries out, if any.</summary>
    public Guid? ChangeId => change.Id;

    /// <summary>The date in Vietnam by the clock of this session.</summary>
    public DateOnly Today => clock.Today;

    private bool SeesEverything { get; } = visibility.SeesEverything;

    private int? VisibleProvinceId { get; } = visibility.ProvinceId;

    private bool SeesWholeProvince { get; } = visibility.WholeProvince;

    private IReadOnlyList<int> VisibleAreaIds { get; } = visibility.AreaIds;

    // No body has the number 0, so whoever acts for none is nobody's recipient.
    private int VisibleOrganizationId { get; } = visibility.OrganizationId ?? 0;

    private bool SeesAcceptedOnly { get; } = visibility.AcceptedOnly;

    // Whoever acts in this session; nobody outside a request.
    private Guid VisiblePersonId => change.PersonId;

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        _ = builder.ApplyConfigurationsFromAssembly(typeof(PortalDb).Assembly);
        ScopeEverything(builder);
        NameIdentityTables(builder);
        foreach (var type in builder.Model.GetEntityTypes().Where(type => typeof(Entity).IsAssignableFrom(type.ClrType)).ToList())
        {
            _ = builder.Entity(type.ClrType).Property<int>(nameof(Entity.Version)).IsConcurrencyToken();
            _ = builder.Entity(type.ClrType).Ignore(nameof(Entity.Events)).Ignore(nameof(Entity.Key));
        }

        // SQL Server rejects several cascade paths; parts of an aggregate say Cascade in their configuration.
        foreach (var key in builder.Model.GetEntityTypes().SelectMany(type => type.GetForeignKeys()).Where(key => !key.IsOwnership))
        {
            if (key.PrincipalToDependent is null)
            {
                key.DeleteBehavior = DeleteBehavior.Restrict;
            }
        }
    }

    // One filter per scoped type, closed by default: a new scoped entity belongs into this list (an architecture test holds it).
    private void ScopeEverything(ModelBuilder builder)
    {
        _ = builder.Entity<Province>().HasQueryFilter(Scope, province => SeesEverything || VisibleProvinceId == null || province.Id == VisibleProvinceId);
        _ = builder.Entity<Area>().HasQueryFilter(Scope, area => SeesEverything || area.ProvinceId == VisibleProvinceId);
        _ = builder.Entity<Organization>().HasQueryFilter(Scope, body => SeesEverything || body.ProvinceId == VisibleProvinceId);
        _ = builder.Entity<Pairing>().HasQueryFilter(Scope, pairing => SeesEverything || pairing.ProvinceId == VisibleProvinceId);
        _ = builder.Entity<Succession>().HasQueryFilter(Scope, link => SeesEverything || link.ProvinceId == VisibleProvinceId);
        _ = builder.Entity<Post>().HasQueryFilter(Scope, post => SeesEverything || post.ProvinceId == VisibleProvinceId);
        _ = builder.Entity<Person>().HasQueryFilter(Scope, person => SeesEverything || person.ProvinceId == VisibleProvinceId);
        _ = builder.Entity<Indicator>().HasQueryFilter(Scope, indicator => SeesEverything || indicator.ProvinceId == null || indicator.ProvinceId == VisibleProvinceId);
        _ = builder.Entity<IndicatorVersion>().HasQueryFilter(Scope, version => SeesEverything || version.ProvinceId == null || version.ProvinceId == VisibleProvinceId);
        _ = builder.Entity<ReportForm>().HasQueryFilter(Scope, form => SeesEverything || form.ProvinceId == null || form.ProvinceId == VisibleProvinceId);
        _ = builder.Entity<CheckRule>().HasQueryFilter(Scope, rule => SeesEverything || rule.ProvinceId == null || rule.ProvinceId == VisibleProvinceId);
        _ = builder.Entity<ReportingPeriod>().HasQueryFilter(Scope, period => SeesEverything || period.ProvinceId == VisibleProvinceId);
        _ = builder.Entity<CalendarDay>().HasQueryFilter(Scope, day => SeesEverything || day.ProvinceId == VisibleProvinceId);
        _ = builder.Entity<DueExtension>().HasQueryFilter(Scope, extension => SeesEverything
            || (extension.ProvinceId == VisibleProvinceId && (SeesWholeProvince || VisibleAreaIds.Contains(extension.AreaId))));
        _ = builder.Entity<QuarterlyReport>().HasQueryFilter(Scope, report => SeesEverything
            || (report.ProvinceId == VisibleProvinceId
                && (SeesWholeProvince || VisibleAreaIds.Contains(report.AreaId))
                && (!SeesAcceptedOnly || report.FirstAcceptedAt != null)));
        _ = builder.Entity<SideEntry>().HasQueryFilter(Scope, side => SeesEverything
            || (side.ProvinceId == VisibleProvinceId && (SeesWholeProvince || VisibleAreaIds.Contains(side.AreaId))));
        _ = builder.Entity<NarrativeText>().HasQueryFilter(Scope, text => SeesEverything
            || (text.ProvinceId == VisibleProvinceId && (SeesWholeProvince || VisibleAreaIds.Contains(text.AreaId))));
        _ = builder.Entity<AcceptedFinding>().HasQueryFilter(Scope, accepted => SeesEverything
            || (accepted.ProvinceId == VisibleProvinceId && (SeesWholeProvince || VisibleAreaIds.Contains(accepted.AreaId))));
        // What was laid and asked on the way is not for readers from outside.
        _ = builder.Entity<StoredFile>().HasQueryFilter(Scope, file => SeesEverything
            || (file.ProvinceId == VisibleProvinceId && !SeesAcceptedOnly && (SeesWholeProvince || VisibleAreaIds.Contains(file.AreaId)
                || DocumentReceipts.Any(receipt => receipt.ScanId == file.Id && receipt.OrganizationId == VisibleOrganizationId))));
        _ = builder.Entity<Evidence>().HasQueryFilter(Scope, evidence => SeesEverything
            || (evidence.ProvinceId == VisibleProvinceId && !SeesAcceptedOnly && (SeesWholeProvince || VisibleAreaIds.Contains(evidence.AreaId))));
        _ = builder.Entity<QueryThread>().HasQueryFilter(Scope, thread => SeesEverything
            || (thread.ProvinceId == VisibleProvinceId && !SeesAcceptedOnly && (SeesWholeProvince || VisibleAreaIds.Contains(thread.AreaId))));
        _ = builder.Entity<ConsolidatedReport>().HasQueryFilter(Scope, report => SeesEverything
            || (report.ProvinceId == VisibleProvinceId && SeesWholeProvince && (!SeesAcceptedOnly || report.FirstFrozenAt != null)));
        _ = builder.Entity<ConsolidatedSection>().HasQueryFilter(Scope, section => SeesEverything || (section.ProvinceId == VisibleProvinceId && SeesWholeProvince));
        _ = builder.Entity<Proposal>().HasQueryFilter(Scope, proposal => SeesEverything
            || (proposal.ProvinceId == VisibleProvinceId && !SeesAcceptedOnly && (SeesWholeProvince || (proposal.AreaId != null && VisibleAreaIds.Contains(proposal.AreaId.Value)))));
        _ = builder.Entity<AgreedFigure>().HasQueryFilter(Scope, figure => SeesEverything
            || (figure.ProvinceId == VisibleProvinceId
                && (SeesWholeProvince || VisibleAreaIds.Contains(figure.AreaId))
                && (!SeesAcceptedOnly || figure.CountsAccepted)));
        // Brought in by the administrator, who reads no reports; whoever shows them asks for one area or is of the province.
        _ = builder.Entity<ReenteredFigure>().HasQueryFilter(Scope, figure => SeesEverything || figure.ProvinceId == VisibleProvinceId);
        // What the province has issued is for everybody in it, what others have issued for those to whom it is addressed; what is being drafted, for its two bodies and the province.
        _ = builder.Entity<JointDocument>().HasQueryFilter(Scope, document => SeesEverything
            || (document.ProvinceId == VisibleProvinceId
                && (SeesWholeProvince || VisibleAreaIds.Contains(document.AreaId) || (document.IsProvincial && document.FirstIssuedAt != null)
                    || DocumentReceipts.Any(receipt => receipt.DocumentId == document.Id && receipt.OrganizationId == VisibleOrganizationId))
                && (!SeesAcceptedOnly || document.FirstIssuedAt != null)));
        _ = builder.Entity<DocumentSection>().HasQueryFilter(Scope, section => SeesEverything
            || (section.ProvinceId == VisibleProvinceId && JointDocuments.Any(document => document.Id == section.DocumentId)));
        _ = builder.Entity<PlanTask>().HasQueryFilter(Scope, task => SeesEverything
            || (task.ProvinceId == VisibleProvinceId && JointDocuments.Any(document => document.Id == task.DocumentId)));
        _ = builder.Entity<TaskProgress>().HasQueryFilter(Scope, progress => SeesEverything
            || (progress.ProvinceId == VisibleProvinceId && !SeesAcceptedOnly && (SeesWholeProvince || VisibleAreaIds.Contains(progress.AreaId))));
        _ = builder.Entity<Handover>().HasQueryFilter(Scope, handover => SeesEverything || handover.ProvinceId == VisibleProvinceId);
        _ = builder.Entity<CitedBasis>().HasQueryFilter(Scope, cited => SeesEverything
            || (cited.ProvinceId == VisibleProvinceId && JointDocuments.Any(document => document.Id == cited.DocumentId)));
        _ = builder.Entity<LegalBasis>().HasQueryFilter(Scope, basis => SeesEverything || basis.ProvinceId == VisibleProvinceId);
        // What the two bodies say of a draft is theirs and the province's, also where everybody reads what became of it.
        _ = builder.Entity<DocumentComment>().HasQueryFilter(Scope, comment => SeesEverything
            || (comment.ProvinceId == VisibleProvinceId && !SeesAcceptedOnly && (SeesWholeProvince || VisibleAreaIds.Contains(comment.AreaId))));
        _ = builder.Entity<DocumentRecipient>().HasQueryFilter(Scope, recipient => SeesEverything
            || (recipient.ProvinceId == VisibleProvinceId && JointDocuments.Any(document => document.Id == recipient.DocumentId)));
        // Who has opened it is for those who issued it and the province; a body sees its own.
        _ = builder.Entity<DocumentReceipt>().HasQueryFilter(Scope, receipt => SeesEverything
            || (receipt.ProvinceId == VisibleProvinceId && !SeesAcceptedOnly && (SeesWholeProvince || VisibleAreaIds.Contains(receipt.AreaId) || receipt.OrganizationId == VisibleOrganizationId)));
        _ = builder.Entity<NumberBook>().HasQueryFilter(Scope, book => SeesEverything || book.ProvinceId == VisibleProvinceId);
        _ = builder.Entity<ImportFile>().HasQueryFilter(Scope, file => SeesEverything || file.ProvinceId == VisibleProvinceId);
        _ = builder.Entity<HistoryEntry>().HasQueryFilter(Scope, entry => SeesEverything || entry.ProvinceId == VisibleProvinceId);
        _ = builder.Entity<NoticeCause>().HasQueryFilter(Scope, cause => SeesEverything || cause.ProvinceId == VisibleProvinceId);
        _ = builder.Entity<OutgoingMail>().HasQueryFilter(Scope, mail => SeesEverything || mail.ProvinceId == VisibleProvinceId);
        // An inbox is its person's alone, in whichever post.
        _ = builder.Entity<Notice>().HasQueryFilter(Scope, notice => SeesEverything || notice.PersonId == VisiblePersonId);
    }

    private static void NameIdentityTables(ModelBuilder builder)
    {
        _ = builder.Entity<Person>().ToTable("People");
        _ = builder.Entity<IdentityUserClaim<Guid>>().ToTable("PersonClaims");
        _ = builder.Entity<IdentityUserLogin<Guid>>().ToTable("PersonLogins");
        _ = builder.Entity<IdentityUserToken<Guid>>().ToTable("PersonTokens");
    }
}
