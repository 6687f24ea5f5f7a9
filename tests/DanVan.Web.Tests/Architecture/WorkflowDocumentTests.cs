namespace DanVan.Web.Tests.Architecture;

public sealed class WorkflowDocumentTests
{
    [Fact]
    public void The_workflow_page_says_what_the_tables_say()
    {
        var text = WorkflowDocument.Text();
        if (Environment.GetEnvironmentVariable("DANVAN_WRITE_DOCS") == "1")
        {
            SourceTree.Write(WorkflowDocument.Path, text);
        }

        Assert.Equal(text, SourceTree.Read(WorkflowDocument.Path), ignoreLineEndingDifferences: true);
    }

    [Fact]
    public void It_shows_the_report_with_its_rows_and_their_Vietnamese_names()
    {
        var text = WorkflowDocument.Text();

        Assert.Contains(WorkflowDocument.Tables, table => table.Owner.Name == "QuarterlyReport");
        Assert.Contains("| Drafting | SubmitAlone (Gửi một bên) [Lãnh đạo xác nhận] | Submitted | yes |", text, StringComparison.Ordinal);
    }
}
