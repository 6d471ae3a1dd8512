namespace AriGen.Twins.Channels;

/// <summary>Functions of the dialplan, as <c>GET /channels/{id}/variable</c> reads them and <c>POST</c> sets them.</summary>
public sealed class FunctionTests
{
    [Fact]
    public Task Of_texts() => PlayAsync(
        "BASE64_ENCODE(hello)", "BASE64_ENCODE()", "BASE64_DECODE(aGVsbG8=)", "BASE64_DECODE(aGVsbG8)", "BASE64_DECODE()", "BASENAME(/a/b/c.txt)", "BASENAME(/a/b/)", "BASENAME(/)", "BASENAME()",
        "DIRNAME(/a/b/c.txt)", "DIRNAME(/a)", "DIRNAME(a)", "DIRNAME(/)", "DIRNAME(/a/b/)", "DIRNAME()", "CSV_QUOTE(a\"b,c)", "CSV_QUOTE()", "EXISTS()", "EXISTS(x)", "EXISTS( )", "ISNULL()", "ISNULL(x)", "ISNULL( )",
        "FILTER(0-9,a1b2)", "FILTER(0-9)", "FILTER(a-z\\x2d,Ab-c)", "FILTER(,abc)", "FILTER(a-c\\,,abc,d)", "FILTER(\\x41-\\x43,ABCD)", "FILTER(z-a,abc)", "FILTER(a-,a-b)",
        "ICONV(utf-8,latin1,abc)", "ICONV(nope,latin1,abc)", "ICONV(utf-8,latin1)", "ICONV(utf-8,utf-8,é)", "KEYPADHASH(Abc1)", "KEYPADHASH(a-b q,Z)", "KEYPADHASH()",
        "LEN()", "LEN(abc)", "LEN(é)", "LTRIM(  a b )", "RTRIM(  a b )", "TRIM(  a b )", "TRIM()", "LTRIM()", "MD5(hello)", "MD5()", "SHA1(hello)", "SHA1()", "PASSTHRU(x,y)", "PASSTHRU()",
        "QUOTE(a\"b\\c)", "QUOTE()", "TOUPPER(aBc)", "TOLOWER(aBc)", "URIENCODE(a b+c/ä~_-.)", "URIENCODE(!*'()&=?#[]@:;$,\"%)", "URIENCODE()", "URIDECODE(a%20b+c)", "URIDECODE(%zz%4)", "URIDECODE()",
        "REGEX(\"^a.*\" abc)", "REGEX(\"^b\" abc)", "REGEX(x)", "REGEX(\"[\" a)", "REGEX(\"[[:digit:]]+\" x12)", "REGEX(\"^1(2|3)$\" 13)", "REGEX(\"x\")", "REGEX(\"x\"y)", "REGEX(\"X\" x)",
        "SORT(a:3,b:1,c:2)", "SORT(a)", "SORT()", "SORT(a:x,b:1)", "SORT(a:1.5,b:1.25,c:-1)", "SORT(b:1,a:1)", "SORT(a,b:1)");

    [Fact]
    public Task Of_choices() => PlayAsync(
        "IF(1?a:b)", "IF(0?a:b)", "IF(0?a)", "IF(a)", "IF()", "IF(abc?a:b)", "IF( ?a:b)", "IF(00?a:b)", "IF(1?\"a:x\":b)", "IF(1? a : b )", "IF(?a:b)", "IF(-1?a:b)", "IF(1?a:b:c)", "IF(0?:)",
        "IFTIME(*,*,*,*?a:b)", "IFTIME(*,*,*,*?a)", "IFTIME(*,*,*,*)", "IFTIME(*?a:b)", "IFTIME()", "IFTIME(00:00-23:59,*,*,*?a:b)", "IFTIME(xx,*,*,*?a:b)", "IFTIME(*,mon-sun,1-31,jan-dec,UTC?a:b)",
        "IFMODULE(res_ari.so)", "IFMODULE(nope.so)", "IFMODULE()");

    [Fact]
    public Task Of_numbers() => PlayAsync(
        "ABS(-3)", "ABS(-3.5)", "ABS(-2.0)", "ABS(2x)", "ABS(abc)", "ABS()", "DIGIT_SUM(12345)", "DIGIT_SUM(abc)", "DIGIT_SUM()", "MAX(1,2)", "MAX(1,2,3.5)", "MAX(1.5,2)", "MAX(1,2.0)", "MAX(,2)", "MAX(a,b)", "MAX(1)",
        "MIN(1,2)", "MIN(-1,2)", "MIN(1.5,2)", "MIN()", "MATH(1+2)", "MATH(7/2)", "MATH(7/2,int)", "MATH(7%2,i)", "MATH(2**8,int)", "MATH(1<<4,int)", "MATH(16>>2,i)", "MATH(3>2)", "MATH(3<2)", "MATH(3>=3)", "MATH(3=3)",
        "MATH(3==3)", "MATH(3&1)", "MATH(a+b)", "MATH(1)", "MATH()", "MATH(1+2,hex)", "MATH(65+0,char)", "MATH(1/0)", "MATH(7%0)", "MATH(255+0,h)", "MATH(1.5+1.5,f)", "MATH(1+2,z)", "MATH(1+2,)", "MATH(-1-2)", "MATH(-1--2)",
        "MATH(5-2)", "MATH(5AND3)", "MATH(5OR3)", "MATH(5XOR3)", "MATH(2^3)", "MATH(-1+0,h)", "MATH(-7/2,i)", "MATH( 1 + 2 ,i)", "MATH(10000000000+1,i)", "MATH(1e3+1)", "RAND(5,5)");

    // No argument of these functions crashes the real server.
    [Fact]
    public Task Of_formats() => PlayAsync(
        "SPRINTF(%d-%s,5,x)", "SPRINTF(%05.2f,3.14159)", "SPRINTF(%x,255)", "SPRINTF(abc)", "SPRINTF(%c,65)", "SPRINTF(%d,abc)", "SPRINTF(%%)", "SPRINTF(%d)", "SPRINTF(%s,a,b)", "SPRINTF(%5s|%-5s|,a,b)", "SPRINTF(%.2s,abc)",
        "SPRINTF(%e,12345.678)", "SPRINTF(%g,0.0001)", "SPRINTF(%g,1234567)", "SPRINTF(%G,1e-10)", "SPRINTF(%o,8)", "SPRINTF(%X,255)", "SPRINTF(%#x,255)", "SPRINTF(%+d,5)", "SPRINTF(% d,5)", "SPRINTF(%-5d|,5)", "SPRINTF(%05d,5)",
        "SPRINTF(%i,5)", "SPRINTF(%u,-1)", "SPRINTF(%f,2)", "SPRINTF(%c,abc)", "SPRINTF(%ld,5)", "SPRINTF(%q,5)", "SPRINTF(a%)", "SPRINTF(%*d,3,5)", "SPRINTF(%s)", "SPRINTF(%d,5.7)", "SPRINTF(%d,5x)", "SPRINTF(%x,abc)");

    [Fact]
    public Task Of_times() => PlayAsync(
        "STRFTIME(0,UTC,%Y-%m-%d %H:%M:%S)", "STRFTIME(0,UTC,%c)", "STRFTIME(0)", "STRFTIME(0,UTC)", "STRFTIME(0,UTC,)", "STRFTIME(0,,%H)", "STRFTIME(0,Nowhere/Land,%c)", "STRFTIME(0,America/New_York,%c %Z %z)",
        "STRFTIME(0,UTC,%A %a %B %b %C %d %D %e %F %g %G %h %H %I %j %k %l %m %M %n %p %P %r %R %s %S %t %T %u %U %V %w %W %x %X %y %Y %z %Z %q %3q %%)", "STRFTIME(1234567890.123456,UTC,%q %3q %6q)",
        "STRFTIME(86400,Europe/Berlin,%d.%m.%Y %H:%M %z)", "STRFTIME(1720000000,Europe/Berlin,%H %z %c)", "STRFTIME(1720000000,UTC,%g %G %j %U %u %V %w %W %I %l %p)", "STRFTIME(0,UTC,%E %+ %f %i %K %L %N %Q %v)",
        "STRFTIME(0,UTC,%s %G-W%V-%u)", "STRFTIME(0,UTC,abc,def)", "STRFTIME(-1,UTC,%Y)", "STRFTIME(1.9,UTC,%S %q)", "STRFTIME(0,UTC,%-d %_d %5Y %Ey %Od)",
        "STRPTIME(1970-01-02 00:00:00,UTC,%Y-%m-%d %H:%M:%S)", "STRPTIME(x,UTC,%Y)", "STRPTIME(x)", "STRPTIME(2026-11-28,UTC,%Y-%m-%d)", "STRPTIME(2026-11-28 10:20:30,America/New_York,%Y-%m-%d %H:%M:%S)",
        "STRPTIME(Nov 28 2026 10:20,UTC,%b %d %Y %H:%M)", "STRPTIME(28 November 26,UTC,%d %B %y)", "STRPTIME(2026-11-28 10:20 PM,UTC,%F %I:%M %p)", "STRPTIME(1234567890,UTC,%s)", "STRPTIME(2026-11-28T10:20:30,UTC,%FT%T)",
        "STRPTIME(2026-11-28 x,UTC,%Y-%m-%d)", "STRPTIME(2026,UTC,%Y)", "STRPTIME(2026-13-01,UTC,%Y-%m-%d)", "STRPTIME(,UTC,%Y)", "STRPTIME(2026,,%Y)", "STRPTIME(2026,UTC,)");

    [Fact]
    public Task Of_sounds() => PlayAsync(
        "SAYFILES(123,digits)", "SAYFILES(12*#-a,digits)", "SAYFILES(abc,alpha)", "SAYFILES(a1 b.*#-,alpha)", "SAYFILES(abc)", "SAYFILES(abc1,phonetic)", "SAYFILES(0,number)", "SAYFILES(42,number)", "SAYFILES(1234,number)",
        "SAYFILES(2000017,number)", "SAYFILES(-5,number)", "SAYFILES(1.5,number)", "SAYFILES(abc,number)", "SAYFILES(1,ordinal)", "SAYFILES(21,ordinal)", "SAYFILES(100,ordinal)", "SAYFILES(512,ordinal)", "SAYFILES(abc,ordinal)",
        "SAYFILES(1.50,money)", "SAYFILES(0.50,money)", "SAYFILES(2,money)", "SAYFILES(2.01,money)", "SAYFILES(1234.56,money)", "SAYFILES(1.00,money)", "SAYFILES(abc,money)", "SAYFILES(0,money)", "SAYFILES()", "SAYFILES(,digits)", "SAYFILES(5,zz)");

    [Fact]
    public Task Of_lists() => PlayAsync(
        "!V=a-b-c-b", "!L=a,b,c", "!E=", "CUT(V,-,2)", "CUT(V,-,2-)", "CUT(V,-,-2)", "CUT(V,-,1&3)", "CUT(V,-,9)", "CUT(V,,1)", "CUT(V)", "CUT()", "CUT(NOPE,-,1)", "CUT(L,\\,,2)", "CUT(L,,2)", "CUT(V,-)", "CUT(V,-,)", "CUT(V,-,x)",
        "CUT(V,-,0)", "CUT(V,-,2-2)", "CUT(V,-,3-1)", "CUT(V,-,2&1)", "CUT(V,-,1-2&3)", "CUT(V,ab,1)", "CUT(E,-,1)", "FIELDQTY(V,-)", "FIELDQTY(V)", "FIELDQTY(NOPE,-)", "FIELDQTY(L,\\,)", "FIELDQTY(E,-)", "FIELDQTY()",
        "FIELDNUM(V,-,b)", "FIELDNUM(V,-,z)", "FIELDNUM(NOPE,-,x)", "FIELDNUM(L,\\,,b)", "FIELDNUM(V)", "FIELDNUM(V,-)", "LISTFILTER(V,-,b)", "LISTFILTER(V,-,z)", "LISTFILTER(NOPE,-,x)", "LISTFILTER(L,\\,,b)", "LISTFILTER(L)",
        "LISTFILTER(L,,b)", "LISTFILTER(E,-,x)", "REPLACE(V,ab,x)", "REPLACE(V,ab)", "REPLACE(V,-,)", "REPLACE(V,-,xy)", "REPLACE(V)", "REPLACE()", "REPLACE(NOPE,a,b)", "STRREPLACE(V,b,xx)", "STRREPLACE(V,-,+,1)", "STRREPLACE(V,b)",
        "STRREPLACE(NOPE,a,b)", "STRREPLACE(V)", "STRREPLACE(V,)", "STRREPLACE(V,-,,0)", "STRREPLACE(V,x,y)", "STRBETWEEN(V,-)", "STRBETWEEN(NOPE,x)", "STRBETWEEN(V)", "STRBETWEEN(V,)", "STRBETWEEN()",
        "POP(V,-)", "V", "SHIFT(V,-)", "V", "!PUSH(V,-)=z", "!UNSHIFT(V,-)=y", "V", "POP(L)", "SHIFT(L)", "!PUSH(L)=q", "!UNSHIFT(L)=p", "L", "PUSH(L)", "UNSHIFT(L)", "POP(NOPE)", "SHIFT(E)",
        "!W=one", "POP(W)", "W", "POP(W)", "!PUSH(NEW)=1", "NEW", "!PUSH(NEW)=", "NEW", "!POP(L)=1", "L");

    [Fact]
    public Task Of_variables() => PlayAsync(
        "!N=5", "INC(N)", "DEC(N)", "N", "!M=abc", "INC(M)", "M", "INC(NOPE)", "INC()", "!F=1.5", "INC(F)", "!ARRAY(A,B,C)=1,2,3", "A", "B", "C", "!ARRAY(A,B)=9", "B", "!ARRAY(A)=1,2", "A", "!ARRAY(A,B)=1,\"x,y\"", "B", "!ARRAY()=1",
        "!ARRAY(P,Q)=a\\,b,c", "P", "Q", "ARRAY(a,b)", "!HASH(h)=1", "!HASH(h,a)=1", "!HASH(h,b)=2", "HASH(h,a)", "HASH(h,c)", "HASH(h,)", "HASH(h)", "HASHKEYS(h)", "HASHKEYS(h,1)", "HASHKEYS()", "!HASH(h,a)=", "HASHKEYS(h)", "!HASH(x,y,z)=1", "HASH(x,y)",
        "!SET(Q)=1", "SET(R=7)", "R", "SET(S=b=c)", "SET(S=)", "SET(=b)", "SET(X1)", "SET()", "!DELETE(R)=", "R", "!DELETE(NOPE)=", "VARIABLE_EXISTS(R)", "VARIABLE_EXISTS(N)", "VARIABLE_EXISTS(EXTEN)", "VARIABLE_EXISTS(STASISSTATUS)", "VARIABLE_EXISTS()",
        "EVAL(abc)", "EVAL($[1+1])", "EVAL(${CHANNEL(state)} ${NOPE} $[3*4])", "EVAL()", "!J={\"a\":1,\"b\":{\"c\":\"x\"},\"d\":[1,2],\"e\":true,\"f\":null,\"g\":1.5}", "JSON_DECODE(J,a)", "JSON_DECODE(J,b.c)", "JSON_DECODE(J,b)", "JSON_DECODE(J,d)",
        "JSON_DECODE(J,d.1)", "JSON_DECODE(J,e)", "JSON_DECODE(J,f)", "JSON_DECODE(J,g)", "JSON_DECODE(J,z)", "JSON_DECODE(J)", "JSON_DECODE(J,b/c,/)", "JSON_DECODE(J,d,,c)", "JSON_DECODE(NOPE,a)", "IMPORT()", "IMPORT(none,X)");

    [Fact]
    public Task Of_globals_and_other_channels() => Twin.PlayAsync(async s =>
    {
        await s.StageAsync("one");
        string global = s.Name("g").Replace('-', '_'), far = s.Name("one-far");
        await AskAsync(
            s, $"!GLOBAL({global})=1", $"GLOBAL_EXISTS({global})", $"VARIABLE_EXISTS({global})", $"!DELETE({global})=", $"GLOBAL({global})", $"!GLOBAL_DELETE({global})=", $"GLOBAL_EXISTS({global})", "GLOBAL_EXISTS()",
            $"!EXPORT({far},EX)=4", $"IMPORT({far},EX)", $"IMPORT({far},CHANNEL(state))", $"IMPORT({far})", $"!EXPORT({far},CHANNEL(userfield))=1", $"IMPORT({far},CHANNEL(userfield))", "!EXPORT(none,X)=1",
            $"CHANNEL_EXISTS({far})", "CHANNEL_EXISTS(none)", "CHANNEL_EXISTS()", "CHANNELS(zzz)");
    });

    [Fact]
    public Task Of_groups() => Twin.PlayAsync(async s =>
    {
        await s.StageAsync("one");
        (string g1, string g2) = (s.Name("g1"), s.Name("g2"));
        await AskAsync(
            s, "GROUP()", "GROUP_COUNT()", "GROUP_LIST()", $"!GROUP()={g1}", "GROUP()", $"GROUP_COUNT({g1})", "GROUP_COUNT()", "GROUP_LIST()", $"!GROUP(cat)={g2}", "GROUP(cat)", $"GROUP_COUNT({g2}@cat)", $"GROUP_COUNT({g2}@no)", "GROUP_LIST()",
            $"GROUP_MATCH_COUNT({g2[..^1]}.@cat)", $"GROUP_MATCH_COUNT({g2[..^1]})", $"GROUP_MATCH_COUNT(^{g1}$)", "GROUP_MATCH_COUNT()", "GROUP_MATCH_COUNT([)", "!GROUP()=", "!GROUP(cat)=", "GROUP()", $"!GROUP()={g1}@c", "GROUP()", "GROUP(c)", "GROUP_LIST()",
            $"!GROUP(a)={g1}@c", $"GROUP_COUNT({g1}@a)", $"GROUP_COUNT({g1}@c@a)", "GROUP_LIST()");
    });

    [Fact]
    public Task Of_the_server() => Twin.PlayAsync(async s =>
    {
        s.Neutral("\"22\\.10\\.1[^\"]*\"", "\"<version>\"");
        await s.StageAsync("one");
        string custom = $"Custom:{s.Name("c")}", presence = $"CustomPresence:{s.Name("p")}", group = s.Name("dg");
        await AskAsync(
            s, "VERSION()", "VERSION(ASTERISK_VERSION_NUM)", "VERSION(zz)", "DEVICE_STATE()", "DEVICE_STATE(PJSIP/none)", "DEVICE_STATE(Local/1000@default)", "DEVICE_STATE(Local/x@default)", "DEVICE_STATE(SIP/x)", $"DEVICE_STATE({custom})", $"!DEVICE_STATE({custom})=INUSE",
            $"DEVICE_STATE({custom})", "HINT(7000@hints)", "HINT(7001@hints)", "HINT(7001@hints,n)", "HINT(1000)", "HINT()", "EXTENSION_STATE(7000@hints)", "EXTENSION_STATE(1000@default)", "EXTENSION_STATE(7001)", "EXTENSION_STATE()",
            "DIALPLAN_EXISTS(default)", "DIALPLAN_EXISTS(default,1000)", "DIALPLAN_EXISTS(default,1000,9)", "DIALPLAN_EXISTS(default,2500,1)", "DIALPLAN_EXISTS(default,1009,n)", "DIALPLAN_EXISTS(nope)", "DIALPLAN_EXISTS()",
            "VALID_EXTEN(default,1000,1)", "VALID_EXTEN(1000)", "VALID_EXTEN(default,1000)", "VALID_EXTEN()", "VALID_EXTEN(,1009,1)", "VALID_EXTEN(default,1009,30)", "VALID_EXTEN(nope,1009,1)", "VALID_EXTEN(default,1000,x)",
            "EVAL_EXTEN(default,1000,1)", "EVAL_EXTEN(default,1009,3)", "EVAL_EXTEN(default,9999,1)", "EVAL_EXTEN(1000)", "EVAL_EXTEN()", $"PRESENCE_STATE({presence},value)", $"!PRESENCE_STATE({presence})=away,sub,msg", $"PRESENCE_STATE({presence},value)",
            $"PRESENCE_STATE({presence},subtype)", $"PRESENCE_STATE({presence},message)", $"PRESENCE_STATE({presence},zz)", $"PRESENCE_STATE({presence})", $"!PRESENCE_STATE({presence})=zz", $"PRESENCE_STATE({presence},value)", "PRESENCE_STATE(SIP/x,value)", "PRESENCE_STATE()",
            $"!DIALGROUP({group})=PJSIP/a", $"DIALGROUP({group})", $"!DIALGROUP({group},add)=PJSIP/b", $"!DIALGROUP({group},del)=PJSIP/a", $"DIALGROUP({group})", $"!DIALGROUP({group})=", $"DIALGROUP({group})", "DIALGROUP()", "BLACKLIST()", "CDR(src)", "!CDR(x)=1", "CDR(x)",
            "DB(a/b)", "DB_EXISTS(a/b)", "DB_KEYCOUNT(a)", "DB_KEYS(a)", "DB_DELETE(a/b)", "CONFBRIDGE_INFO(parties,x)", "CONFBRIDGE_INFO(parties)", "CONFBRIDGE_CHANNELS(all,x)", "HANGUPCAUSE_KEYS()", "HANGUPCAUSE(x,tech)", "LOCAL_PEEK(0,x)", "LOCAL_PEEK()", "STACK_PEEK(1,c)",
            "ENV(NOPE)", "EXCEPTION(reason)", "PJSIP_ENDPOINT(none,context)", "PJSIP_ENDPOINT(alice)", "PJSIP_ENDPOINT()", "PJSIP_ENDPOINT(alice,context)", "PJSIP_ENDPOINT(alice,dtmf_mode)", "PJSIP_ENDPOINT(alice,zz)",
            "PJSIP_AOR(none,contact)", "PJSIP_AOR()", "PJSIP_AOR(alice,qualify_frequency)", "PJSIP_AOR(alice,zz)", "AST_SORCERY(res_pjsip,endpoint,alice,context)", "AST_SORCERY(res_pjsip,endpoint,nobody,context)", "AST_SORCERY(zz,endpoint,alice,context)", "AST_SORCERY(x)",
            "PJSIP_DIAL_CONTACTS(none)", "PJSIP_DIAL_CONTACTS()", "PJSIP_DTMF_MODE()", "PJSIP_MOH_PASSTHROUGH()", "PJSIP_MEDIA_OFFER(audio)");
    });

    // Functions that cannot be read: they work only in the dialplan, or need something that does not exist.
    [Fact]
    public Task That_cannot_be_read() => PlayAsync(
        "AGC(rx)", "AMI_CLIENT(asterisk,zz)", "AST_CONFIG(nofile.conf,general,static)", "CDR_PROP(disable)", "CONFBRIDGE(user,admin)", "CURLOPT(conntimeout)", "DELETE(NOPE)", "DENOISE(rx)", "EXPORT(none,X)", "FEATURE(parkext)", "FILE(/etc/hostname)", "FILE_COUNT_LINE(/x)", "FILE_FORMAT(/x)",
        "FRAME_DROP(rx)", "FRAME_TRACE(black)", "GLOBAL_DELETE(NOPE)", "JITTERBUFFER(fixed)", "LOCAL(x)", "LOCK(x)", "TRYLOCK(x)", "UNLOCK(x)", "LOG_GROUP()", "MESSAGE(body)", "MESSAGE_DATA(x)", "MIXMONITOR(1,filename)", "MUTEAUDIO(all)", "PERIODIC_HOOK(default,1000,5)",
        "PITCH_SHIFT(rx)", "PJSIP_CONTACT(x,uri)", "PJSIP_HEADER(read,From)", "PJSIP_HEADERS(X-)", "PJSIP_HEADER_PARAM(From,uri,tag)", "PJSIP_RESPONSE_HEADER(read,X)", "PJSIP_RESPONSE_HEADERS(X)", "PJSIP_SEND_SESSION_REFRESH()", "PJSIP_TRANSFER_HANDLING()", "RECORDING_INFO(nofile,duration)",
        "SCRAMBLE(rx)", "SHELL(echo hi)", "SRVRESULT(1,getnum)", "STAT(e,/etc/hostname)", "SYSINFO(numcpus)", "TALK_DETECT(set)", "TESTTIME()", "TONE_DETECT(zz)", "VOLUME(RX)", "!JITTERBUFFER(fixed)=default", "!VOLUME(TX)=3", "!LOCAL(x)=1", "x");

    [Fact]
    public Task Of_addresses() => PlayAsync(
        "PJSIP_PARSE_URI(sip:u@h:5060,host)", "PJSIP_PARSE_URI(\"Dis\" <sip:u:p@h:5060;transport=tcp>,display)", "PJSIP_PARSE_URI(sip:u:p@h:5060;transport=tcp,port)", "PJSIP_PARSE_URI(sip:u:p@h:5060;transport=tcp,passwd)", "PJSIP_PARSE_URI(sip:u:p@h:5060,scheme)",
        "PJSIP_PARSE_URI(sip:u:p@h:5060,user)", "PJSIP_PARSE_URI(sip:u@h,port)", "PJSIP_PARSE_URI(sip:u@h,zzz)", "PJSIP_PARSE_URI(nouri,host)", "PJSIP_PARSE_URI()", "PJSIP_PARSE_URI(sip:u@h)", "PJSIP_PARSE_URI(sips:h,scheme)", "PJSIP_PARSE_URI(tel:+123,user)",
        "PJSIP_PARSE_URI(sip:h,user)", "PJSIP_PARSE_URI(<sip:u@h>,user)", "PJSIP_PARSE_URI(D <sip:u@h>,display)", "PJSIP_PARSE_URI(sip:[::1]:5060,host)", "!U=sip:bob@example.com:5061", "PJSIP_PARSE_URI_FROM(U,host)", "PJSIP_PARSE_URI_FROM(U,port)", "PJSIP_PARSE_URI_FROM(NOPE,host)");

    [Fact]
    public Task Of_settings() => PlayAsync(
        "FEATURE(inherit)", "FEATURE(transferdialattempts)", "FEATURE(transferdigittimeout)", "FEATURE(transferretrysound)", "FEATURE(xfersound)", "FEATURE(atxferabort)", "FEATURE(pickupexten)", "FEATURE(featuredigittimeout)", "FEATURE(atxferloopdelay)", "FEATURE(courtesytone)", "FEATURE(zz)", "FEATURE()",
        "!FEATURE(inherit)=yes", "FEATURE(inherit)", "!FEATURE(zz)=1", "FEATURE(zz)", "FEATUREMAP(blindxfer)", "FEATUREMAP(atxfer)", "FEATUREMAP(disconnect)", "FEATUREMAP(zz)", "!FEATUREMAP(atxfer)=*2", "FEATUREMAP(atxfer)", "CALLCOMPLETION(cc_agent_policy)", "CALLCOMPLETION(ccbs_available_timer)",
        "CALLCOMPLETION(cc_agent_dialstring)", "CALLCOMPLETION(zz)", "!CALLCOMPLETION(cc_agent_policy)=generic", "CALLCOMPLETION(cc_agent_policy)", "TIMEOUT(absolute)", "TIMEOUT(digit)", "TIMEOUT(response)", "TIMEOUT(zzz)", "TIMEOUT()", "!TIMEOUT(zz)=4.5", "!TIMEOUT(absolute)=x", "TIMEOUT(absolute)",
        "CALLINGPRES", "CALLINGANI2", "CALLINGTON", "CALLINGTNS", "SYSTEMNAME", "ASTMODDIR", "ASTVARLIBDIR", "ASTDBDIR", "ASTKEYDIR", "ASTDATADIR", "ASTAGIDIR", "ASTSPOOLDIR", "ASTRUNDIR", "ASTLOGDIR", "ASTSBINDIR", "HINT", "DNID", "DATETIME");

    [Fact]
    public Task Of_the_parties() => PlayAsync(
        "CALLERID(all)", "CALLERID(name-valid)", "CALLERID(name-charset)", "CALLERID(name-pres)", "CALLERID(num-valid)", "CALLERID(num-plan)", "CALLERID(num-pres)", "CALLERID(pres)", "CALLERID(subaddr)", "CALLERID(subaddr-valid)", "CALLERID(subaddr-type)", "CALLERID(tag)", "CALLERID(priv-all)",
        "CALLERID(priv-name)", "CALLERID(ANI-all)", "CALLERID(ani2)", "CALLERID(RDNIS)", "CALLERID(DNID)", "CALLERID(dnid-num-plan)", "CALLERID(ton)", "CALLERID(tns)", "CONNECTEDLINE(num-valid)", "CONNECTEDLINE(pres)", "CONNECTEDLINE(source)", "CONNECTEDLINE(ton)", "CONNECTEDLINE(zz)", "CONNECTEDLINE()",
        "REDIRECTING(orig-all)", "REDIRECTING(orig-num-valid)", "REDIRECTING(orig-reason)", "REDIRECTING(reason)", "REDIRECTING(count)", "REDIRECTING(from-num)", "REDIRECTING(to-all)", "REDIRECTING(from-num-pres)", "REDIRECTING(tag)", "REDIRECTING(zz)", "REDIRECTING()",
        "!CALLERID(num)=12", "CALLERID(num-valid)", "CALLERID(ani)", "!CALLERID(name)=Bo b", "CALLERID(name-valid)", "CALLERID(all)", "!CALLERID(pres)=prohib", "CALLERID(pres)", "CALLERID(num-pres)", "CALLERID(name-pres)", "CALLINGPRES", "!CALLERID(num)=13", "!CALLERID(num-pres)=allowed_passed_screen",
        "CALLERID(num-pres)", "CALLERID(pres)", "!CALLERID(num-pres)=zz", "CALLERID(num-pres)", "!CALLERID(ani)=77", "CALLERID(ani)", "CALLERID(ANI-all)", "!CALLERID(ani-all)=\"B\" <3>", "CALLERID(ani)", "CALLERID(ani-name)", "!CALLERID(dnid)=88", "CALLERID(dnid)", "!CALLERID(rdnis)=99", "CALLERID(rdnis)", "REDIRECTING(from-num)",
        "!CALLERID(ani2)=5", "CALLERID(ani2)", "!CALLERID(ton)=16", "CALLERID(ton)", "CALLERID(num-plan)", "!CALLERID(tag)=tg", "CALLERID(tag)", "!CALLERID(subaddr)=sa", "CALLERID(subaddr)", "!CALLERID(name-charset)=utf8", "CALLERID(name-charset)", "!CALLERID(priv-num)=1", "CALLERID(priv-all)", "!CALLERID(num-valid)=0",
        "CALLERID(all)", "!CONNECTEDLINE(tag)=ct", "CONNECTEDLINE(tag)", "!CONNECTEDLINE(pres)=prohib", "CONNECTEDLINE(pres)", "!CONNECTEDLINE(num)=9", "CONNECTEDLINE(pres)", "!REDIRECTING(to-num)=44", "REDIRECTING(to-all)", "REDIRECTING(to-num-valid)", "REDIRECTING(to-pres)", "!REDIRECTING(from-name)=Fn",
        "REDIRECTING(from-all)", "!REDIRECTING(from-pres)=prohib", "REDIRECTING(from-pres)", "!REDIRECTING(orig-all)=\"O\" <5>", "REDIRECTING(orig-num)", "!REDIRECTING(reason)=cfb", "REDIRECTING(reason)", "!REDIRECTING(count)=2", "REDIRECTING(count)", "!REDIRECTING(count)=x", "REDIRECTING(count)", "!REDIRECTING(from-tag)=ft", "REDIRECTING(from-tag)");

    [Fact]
    public Task Of_the_channel() => PlayAsync(
        "CHANNEL(amaflags)", "CHANNEL(adsicpe)", "CHANNEL(audioreadformat)", "CHANNEL(audionativeformat)", "CHANNEL(audiowriteformat)", "CHANNEL(dtmf_features)", "CHANNEL(callgroup)", "CHANNEL(pickupgroup)", "CHANNEL(namedcallgroup)", "CHANNEL(namedpickupgroup)", "CHANNEL(checkhangup)", "CHANNEL(digitdetect)",
        "CHANNEL(after_bridge_goto)", "CHANNEL(hangup_handler_pop)", "CHANNEL(onhold)", "CHANNEL(rxgain)", "CHANNEL(secure_bridge_signaling)", "CHANNEL(secure_bridge_media)", "CHANNEL(tonezone)", "CHANNEL(transfercapability)", "CHANNEL(videonativeformat)", "CHANNEL(appname)", "CHANNEL(appdata)", "CHANNEL(channame)",
        "CHANNEL(max_forwards)", "CHANNEL(callid)", "CHANNEL(tenantid)", "CHANNEL(rtp,dest)", "CHANNEL(peeraccount)", "CHANNEL(dialcontext)", "CHANNEL()", "CHANNEL(NAME)", "CHANNEL(priority)", "!CHANNEL(amaflags)=2", "CHANNEL(amaflags)", "!CHANNEL(amaflags)=DOCUMENTATION", "CHANNEL(amaflags)", "!CHANNEL(max_forwards)=5",
        "CHANNEL(max_forwards)", "!CHANNEL(dtmf_features)=TK", "CHANNEL(dtmf_features)", "!CHANNEL(parkinglot)=pl", "CHANNEL(parkinglot)", "!CHANNEL(hangupsource)=hs", "CHANNEL(hangupsource)", "!CHANNEL(callgroup)=1,3", "CHANNEL(callgroup)", "!CHANNEL(pickupgroup)=1-3", "CHANNEL(pickupgroup)", "!CHANNEL(namedcallgroup)=a,b",
        "CHANNEL(namedcallgroup)", "!CHANNEL(transfercapability)=VIDEO", "CHANNEL(transfercapability)", "!CHANNEL(transfercapability)=zz", "CHANNEL(transfercapability)", "!CHANNEL(secure_bridge_media)=1", "CHANNEL(secure_bridge_media)", "!CHANNEL(adsicpe)=available", "CHANNEL(adsicpe)", "!CHANNEL(peeraccount)=pa", "CHANNEL(peeraccount)");

    private static Task PlayAsync(params string[] calls) => Twin.PlayAsync(async s =>
    {
        await s.StageAsync("one");
        await AskAsync(s, calls);
    });

    /// <summary>Reads each function, or sets it if an exclamation mark precedes it.</summary>
    private static async Task AskAsync(Scenario s, params string[] calls)
    {
        string variable = $"channels/{s.Name("one")}/variable?variable=";
        foreach (string call in calls)
        {
            if (call[0] == '!')
            {
                string[] sides = SplitSet(call[1..]);
                await s.PostAsync($"{variable}{Uri.EscapeDataString(sides[0])}&value={Uri.EscapeDataString(sides[1])}");
            }
            else
            {
                await s.GetAsync(variable + Uri.EscapeDataString(call));
            }
        }
    }

    private static string[] SplitSet(string text)
        => text.IndexOf(")=", StringComparison.Ordinal) is > 0 and var end ? [text[..(end + 1)], text[(end + 2)..]] : text.Split('=', 2);
}
