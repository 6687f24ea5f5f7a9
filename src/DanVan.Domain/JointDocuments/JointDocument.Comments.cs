using DanVan.Domain.Common;
using DanVan.Domain.JointDocuments.Comments;

namespace DanVan.Domain.JointDocuments;

// What opinions on the draft do to the document: they hold up its agreement and are part of its story. They drop nobody's word, because no letter of it changed.
public sealed partial class JointDocument
{
    public Refusal? CanComment(Actor actor) => Refuses(Working, DocumentAction.Comment, actor);

    /// <summary>Whether the actor answers opinions at all; which ones, the opinion says.</summary>
    public Refusal? CanAnswerComments(Actor actor) => Refuses(Working, DocumentAction.AnswerComment, actor);

    internal void Hears(DocumentComment comment, DomainEvent what)
    {
        Working!.Opens(comment);
        Record(what);
    }

    internal void Settles(DocumentComment comment, DomainEvent what)
    {
        Working!.Closes(comment);
        Record(what);
    }
}
