using AriGen.Spec;

namespace AriGen.Emit;

/// <summary>
/// The whole output before it is text: every name chosen, every type resolved. Each part knows all that its own file says and nothing more,
/// so that the compiler re-emits a file only when something in it changes.
/// </summary>
public sealed record CodeModel
{
    /// <summary>The client and its resource groups.</summary>
    public required ClientCode Client { get; init; }

    /// <summary>One group of operations per resource.</summary>
    public required EquatableArray<ResourceCode> Resources { get; init; }

    /// <summary>The types that hold an ID.</summary>
    public required EquatableArray<HandleCode> Handles { get; init; }

    /// <summary>The models, grouped by the resource that declares them.</summary>
    public required EquatableArray<ModelGroupCode> Models { get; init; }

    /// <summary>The open value types.</summary>
    public required EquatableArray<ValueCode> Values { get; init; }

    /// <summary>The discriminator and the events.</summary>
    public required EventsCode Events { get; init; }

    /// <summary>The types with JSON metadata.</summary>
    public required JsonCode Json { get; init; }
}

/// <summary>The generated client class.</summary>
public sealed record ClientCode(string ApiVersion, EquatableArray<ClientGroupCode> Groups, EquatableArray<ClientHandleCode> Handles, string EventsClass);

/// <summary>A property of the client that leads to a resource's operations.</summary>
public sealed record ClientGroupCode(string Property, string Class, string Description);

/// <summary>A method of the client that makes a handle, and the model's properties that hold the ids (empty where a model can't give them).</summary>
public sealed record ClientHandleCode(string Method, string Class, string Model, EquatableArray<string> Parameters, EquatableArray<string> ModelIds);

/// <summary>The models that one api-doc declares.</summary>
public sealed record ModelGroupCode(string Resource, EquatableArray<ModelCode> Models);

/// <summary>The discriminator and the events, for the event reader.</summary>
public sealed record EventsCode(string Class, string Discriminator, EquatableArray<EventCode> Events);

/// <summary>An event: its name on the wire and its C# type.</summary>
public sealed record EventCode(string WireName, string Name, string JsonClass);

/// <summary>The types with JSON metadata.</summary>
public sealed record JsonCode(EquatableArray<string> Models, EquatableArray<string> Values, string EventsClass);
