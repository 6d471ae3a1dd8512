namespace AriGen.Simulator;

/// <summary>The loaded modules, from a small selection of Asterisk's modules.</summary>
internal sealed class ModuleTable
{
    private static readonly SimulatedModule[] Known =
    [
        new("acl", "Named ACL system", 2, CanReload: true),
        new("app_dial.so", "Dialing Application"),
        new("app_echo.so", "Simple Echo Application"),
        new("app_morsecode.so", "Morse code", SupportLevel: "extended"),
        new("app_playback.so", "Sound File Playback Application", CanReload: true),
        new("app_stack.so", "Dialplan subroutines (Gosub, Return, etc)"),
        new("app_stasis.so", "Stasis dialplan application"),
        new("app_userevent.so", "Custom User Event Application"),
        new("bridge_holding.so", "Holding bridge module"),
        new("bridge_simple.so", "Simple two channel bridging module"),
        new("bridge_softmix.so", "Multi-party software based channel mixing"),
        new("cdr", "CDR Engine", 3, CanReload: true),
        new("chan_pjsip.so", "PJSIP Channel Driver"),
        new("chan_rtp.so", "RTP Media Channel"),
        new("codec_alaw.so", "A-law Coder/Decoder"),
        new("codec_ulaw.so", "mu-Law Coder/Decoder"),
        new("features", "Call Features", 1, CanReload: true),
        new("format_wav.so", "Microsoft WAV/WAV16 format (8kHz/16kHz Signed Linear)"),
        new("http", "Built-in HTTP Server", 5, CanReload: true),
        new("indications", "Indication Tone Handling", 1, CanReload: true),
        new("logger", "Logger", 1, CanReload: true),
        new("manager", "Asterisk Manager Interface", 1, CanReload: true),
        new("pbx_config.so", "Text Extension Configuration", CanReload: true),
        new("res_ari.so", "Asterisk RESTful Interface", 12, CanReload: true),
        new("res_ari_model.so", "ARI Model validators", 11),
        new("res_http_websocket.so", "HTTP WebSocket Support", 5),
        new("res_musiconhold.so", "Music On Hold Resource", CanReload: true),
        new("res_pjsip.so", "Basic SIP resource", 46, CanReload: true),
        new("res_rtp_asterisk.so", "Asterisk RTP Stack", CanReload: true),
        new("res_stasis.so", "Stasis application support", 19),
        new("res_stasis_device_state.so", "Stasis application device state support", 1),
        new("res_stasis_playback.so", "Stasis application playback support", 3),
        new("res_stasis_recording.so", "Stasis application recording support", 4),
        new("sounds", "Sounds Index", 1, CanReload: true),
    ];

    private readonly List<SimulatedModule> _running = [.. Known];

    /// <summary>The running modules by name.</summary>
    public IEnumerable<SimulatedModule> Running => _running.OrderBy(static module => module.Name, StringComparer.Ordinal);

    /// <summary>Finds a running module.</summary>
    public SimulatedModule? Find(string name) => _running.Find(module => module.IsCalled(name));

    /// <summary>Loads a module that is not running.</summary>
    /// <returns><see langword="true"/> if a module of that name exists; otherwise, <see langword="false"/>.</returns>
    public bool TryLoad(string name)
    {
        if (Array.Find(Known, module => module.IsCalled(name)) is not { } module)
        {
            return false;
        }

        _running.Add(module);
        return true;
    }

    /// <summary>Unloads a module.</summary>
    /// <returns><see langword="true"/> if it was unloaded; <see langword="false"/> if it has to stay loaded.</returns>
    public bool TryUnload(SimulatedModule module) => module.CanUnload && _running.Remove(module);
}
