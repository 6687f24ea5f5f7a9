using DanVan.Domain.Indicators;
using DanVan.Domain.JointDocuments;
using DanVan.Domain.JointDocuments.Tasks;
using DanVan.Domain.Organizations;
using DanVan.Domain.Reports;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DanVan.Data.JointDocuments;

internal sealed class PlanTaskConfiguration : IEntityTypeConfiguration<PlanTask>
{
    public void Configure(EntityTypeBuilder<PlanTask> task)
    {
        _ = task.ToTable("PlanTasks");
        _ = task.Ignore(t => t.Content).Ignore(t => t.IsDone).Ignore(t => t.Wholes);
        _ = task.Property(t => t.Title).HasMaxLength(PlanTask.TitleMaxLength);
        _ = task.Property(t => t.Heading).HasMaxLength(PlanTask.HeadingMaxLength);
        _ = task.Property(t => t.Tags).HasMaxLength(PlanTask.TagsMaxLength);
        _ = task.Property(t => t.AnswerReason).HasMaxLength(PlanTask.ReasonMaxLength);
        _ = task.Property(t => t.LastTitle).HasMaxLength(Post.TitleMaxLength);
        // Two officers who add a task at once: the second one's number is refused, and its next try takes the next.
        _ = task.HasIndex(t => new { t.DocumentId, t.Revision, t.Number }).IsUnique();
        _ = task.HasIndex(t => new { t.DocumentId, t.Revision, t.TaskKey }).IsUnique();
        _ = task.HasIndex(t => new { t.DocumentId, t.Revision, t.AnswersKey }).IsUnique();
        _ = task.HasOne<JointDocument>().WithMany().HasForeignKey(t => t.DocumentId);
        _ = task.HasMany(t => t.Targets).WithOne().HasForeignKey("TaskId").OnDelete(DeleteBehavior.Cascade);
        _ = task.HasMany(t => t.Areas).WithOne().HasForeignKey("TaskId").OnDelete(DeleteBehavior.Cascade);
        _ = task.Navigation(t => t.Targets).AutoInclude();
        _ = task.Navigation(t => t.Areas).AutoInclude();
    }
}

internal sealed class TaskProgressConfiguration : IEntityTypeConfiguration<TaskProgress>
{
    public void Configure(EntityTypeBuilder<TaskProgress> progress)
    {
        _ = progress.ToTable("TaskProgress");
        _ = progress.Property(p => p.Note).HasMaxLength(TaskProgress.NoteMaxLength);
        _ = progress.Property(p => p.LastTitle).HasMaxLength(Post.TitleMaxLength);
        _ = progress.HasIndex(p => new { p.ReportId, p.TaskKey }).IsUnique();
        _ = progress.HasIndex(p => p.DocumentId);
        _ = progress.HasOne<QuarterlyReport>().WithMany().HasForeignKey(p => p.ReportId);
        _ = progress.HasOne<JointDocument>().WithMany().HasForeignKey(p => p.DocumentId);
    }
}

internal sealed class TaskTargetConfiguration : IEntityTypeConfiguration<TaskTarget>
{
    public void Configure(EntityTypeBuilder<TaskTarget> target)
    {
        _ = target.ToTable("TaskTargets");
        _ = target.Ignore(t => t.What).Ignore(t => t.Content).Ignore(t => t.Phases);
        _ = target.Property(t => t.Name).HasMaxLength(IndicatorVersion.NameMaxLength);
        _ = target.Property(t => t.Code).HasMaxLength(Indicator.CodeMaxLength);
        _ = target.Property(t => t.Unit).HasMaxLength(IndicatorVersion.UnitMaxLength);
        _ = target.Property(t => t.EntryUnit).HasMaxLength(IndicatorVersion.UnitMaxLength);
        _ = target.HasIndex(t => t.IndicatorId);
        _ = target.HasOne<Indicator>().WithMany().HasForeignKey(t => t.IndicatorId);
        _ = target.HasOne<Area>().WithMany().HasForeignKey(t => t.AreaId);
    }
}

internal sealed class TaskAreaConfiguration : IEntityTypeConfiguration<TaskArea>
{
    public void Configure(EntityTypeBuilder<TaskArea> area)
    {
        _ = area.ToTable("TaskAreas");
        _ = area.HasOne<Area>().WithMany().HasForeignKey(a => a.AreaId);
    }
}
