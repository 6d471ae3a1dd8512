using AriGen.Simulator.Wire;

namespace AriGen.Simulator;

/// <summary>Operations of modules. Without one the server goes on as before: there is a list of them, and that is all.</summary>
internal sealed class ModuleOperations(ModuleTable modules, OutboundTable outbound) : OperationGroup
{
    private const string Resource = "asterisk";
    private const string Ari = "res_ari.so";
    private const string NotRunning = "Module not found in running modules";

    public override void AddTo(OperationTable table)
    {
        table.Add(Resource, "listModules", List);
        table.Add(Resource, "getModule", Get);
        table.Add(Resource, "loadModule", Load);
        table.Add(Resource, "unloadModule", Unload);
        table.Add(Resource, "reloadModule", Reload);
    }

    private RestReply List(Arguments arguments) => Reply(modules.Running.Select(Show));

    private RestReply Get(Arguments arguments)
    {
        string name = arguments.Path("moduleName");
        SimulatedModule module = modules.Find(name) ?? throw new RefusedException(404, "Module could not be found in running modules");
        return module.Name == name ? Reply(Show(module)) : throw new RefusedException(409, "Module information could not be retrieved");
    }

    private RestReply Load(Arguments arguments)
    {
        string name = arguments.Path("moduleName");
        return modules.Find(name) is not null ? throw new RefusedException(409, "Module is already loaded")
            : modules.TryLoad(name) ? RestReply.NoContent
            : throw new RefusedException(409, "Module load declined");
    }

    private RestReply Unload(Arguments arguments)
    {
        SimulatedModule module = modules.Find(arguments.Path("moduleName")) ?? throw new RefusedException(404, NotRunning);
        return modules.TryUnload(module) ? RestReply.NoContent : throw new RefusedException(409, "Module could not be unloaded");
    }

    private RestReply Reload(Arguments arguments)
    {
        SimulatedModule module = modules.Find(arguments.Path("moduleName")) ?? throw new RefusedException(404, NotRunning);
        if (!module.CanReload)
        {
            throw new RefusedException(409, "Module does not support reloading");
        }

        if (module.Name == Ari)
        {
            outbound.Update();
        }

        return RestReply.NoContent;
    }

    private static Module Show(SimulatedModule module)
        => new() { Name = module.Name, Description = module.Description, UseCount = module.UseCount, Status = "Running", SupportLevel = module.SupportLevel };
}
