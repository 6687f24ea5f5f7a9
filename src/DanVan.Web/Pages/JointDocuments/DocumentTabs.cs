using DanVan.Domain.JointDocuments;

namespace DanVan.Web.Pages.JointDocuments;

/// <summary>Parts of a document that have a page of their own.</summary>
public enum DocumentTab
{
    Text = 1,
    Comments,
    Tasks,
    Answers,
    Review,
    Calendar,
    Progress,
    Coverage,
    Compare,
    Recipients,
}

/// <summary>The head of a document's pages with the tabs that this person and this document have.</summary>
/// <param name="Page">The page that is shown.</param>
/// <param name="Tab">Which of them it is.</param>
/// <param name="Next">Who has to act, or what this part is for.</param>
/// <param name="Steps">What the person may do with the document now, the first of them first.</param>
public sealed record DocumentHead(DocumentPage Page, DocumentTab Tab, string Next, IReadOnlyList<Offer> Steps)
{
    public DocumentHead(DocumentPage page, DocumentTab tab, string next)
        : this(page, tab, next, [])
    {
    }

    /// <summary>Word, address and tab, in their order.</summary>
    public IEnumerable<(string Word, string Address, DocumentTab Tab, string Count)> Tabs
    {
        get
        {
            var (document, address, revision) = (Page.Document, Page.Address, Page.RevisionQuery);
            yield return ("Văn bản", $"{address}{revision}", DocumentTab.Text, "");
            if (Page.ReadsDrafts && (Page.Revision.State is DocumentState.InReview || Page.Revision.Comments > 0))
            {
                yield return ("Ý kiến", $"{address}/y-kien{revision}", DocumentTab.Comments, Page.Revision.OpenComments.Count is > 0 and var open ? $"{open}" : "");
            }

            if (Page.ReadsDrafts)
            {
                yield return ("Nơi nhận", $"{address}/noi-nhan{revision}", DocumentTab.Recipients, "");
            }

            if (document.Kind is DocumentKind.Agreement)
            {
                yield break;
            }

            yield return ("Nhiệm vụ", $"{address}/nhiem-vu{revision}", DocumentTab.Tasks, $"{Page.Tasks.Count(task => task.IsDone)}");
            if (document.Kind is DocumentKind.SubPlan && Page.ReadsDrafts)
            {
                yield return ("Nhiệm vụ của tỉnh", $"{address}/cua-tinh", DocumentTab.Answers, "");
            }

            if (document.FirstIssuedAt is not null && Page.ReadsDrafts)
            {
                yield return ("Tiến độ", $"{address}/tien-do", DocumentTab.Progress, "");
            }

            yield return ("Lịch", $"{address}/lich{revision}", DocumentTab.Calendar, "");
            if (document.Kind is DocumentKind.AnnualPlan && document.FirstIssuedAt is not null && Page.ReadsDrafts)
            {
                yield return ("Độ phủ", $"{address}/do-phu", DocumentTab.Coverage, "");
            }

            if (Page.ReadsDrafts)
            {
                yield return ("Rà soát", $"{address}/ra-soat", DocumentTab.Review, "");
            }

            yield return ("So sánh", $"{address}/so-sanh", DocumentTab.Compare, "");
        }
    }
}

/// <summary>A step that is offered.</summary>
/// <param name="IsForward">It takes the document on.</param>
public sealed record Offer(string Title, string Address, bool IsForward);

/// <summary>Messages to copy, one for each who still owes something.</summary>
/// <param name="Unit">What is counted: "địa bàn", "nơi nhận".</param>
public sealed record Reminders(string Unit, IReadOnlyList<(string Whom, string Text)> Messages);
