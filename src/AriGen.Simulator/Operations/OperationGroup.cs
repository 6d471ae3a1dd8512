using AriGen.Runtime;

namespace AriGen.Simulator;

/// <summary>Base class of the operations of one resource.</summary>
internal abstract class OperationGroup
{
    /// <summary>Adds the operations to a table.</summary>
    public abstract void AddTo(OperationTable table);

    protected static RestReply Reply<T>(T model, int status = 200)
        where T : IAriModel<T>
        => RestReply.OfJson(JsonText.BytesOf(model.Write), status);

    protected static RestReply Reply<T>(IEnumerable<T> models)
        where T : IAriModel<T>
        => RestReply.OfJson(JsonText.BytesOf(writer =>
        {
            writer.WriteStartArray();
            foreach (T model in models)
            {
                model.Write(writer);
            }

            writer.WriteEndArray();
        }));
}
