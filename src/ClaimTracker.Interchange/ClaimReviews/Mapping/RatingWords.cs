using ClaimTracker.Model;

namespace ClaimTracker.Interchange.ClaimReviews.Mapping;

/// <summary>The words with which fact-checkers rate, by what they say of the claim. One line a language; docs/interchange/claimreview.md says how they are looked up.</summary>
internal static class RatingWords
{
    private const string Denies =
        """
        en: false|not true|untrue|incorrect|wrong|fake|fake news|hoax|fabricated|fabrication|made up|mostly false|largely false|totally false|completely false|entirely false|pants on fire|four pinocchios|4 pinocchios|three pinocchios|3 pinocchios|altered|altered photo|altered video|altered image|doctored|manipulated|manipulated media|manipulated photo|manipulated video|digitally altered|edited|photoshopped|debunked|inaccurate|mostly inaccurate|not correct|no|no it isn't|scam|fraud|imposter content|fabricated content|manipulated content|false connection|incorrect attribution|misattributed|miscaptioned|legend|does not hold up|baseless|no basis|unfounded|ai generated|deepfake
        es: falso|falsa|es falso|es falsa|bulo|mentira|mayormente falso|mayormente falsa|mayoritariamente falso|incorrecto|incorrecta|manipulado|manipulada|fake|inventado|inventada|montaje|no es cierto|no es verdad|es un bulo|es mentira|infundado|alterado|alterada
        pt: falso|falsa|é falso|é falsa|é falsa a informação|boato|mentira|é mentira|é boato|fake|errado|insustentável|majoritariamente falso|montagem|manipulado|é fake|#fake|alterado|incorreto|imagem adulterada
        fr: faux|fausse|c'est faux|c’est faux|plutôt faux|plutôt fausse|totalement faux|intox|infondé|infondée|canular|fake|incorrect|inexact|détourné|détournée|manipulé|manipulée|montage|trucage|photomontage|infox
        it: falso|falsa|bufala|fake|fake news|panzana pazzesca|pinocchio andante|per lo più falso|notizia falsa|errato|manipolato
        de: falsch|größtenteils falsch|überwiegend falsch|frei erfunden|erfunden|fake|fälschung|manipuliert|eher falsch|unwahr|stimmt nicht|falschmeldung|gefälscht
        nl: onwaar|niet waar|vals|nep|nepnieuws|fout|grotendeels onwaar|gemanipuleerd
        sv: falskt|falsk|fel|helt fel|till största delen falskt|fejk
        no: falsk|feil|helt feil|usant|ikke sant|faktisk helt feil
        da: falsk|forkert|usandt|løgn
        fi: väärä|väärin|valhetta|ei pidä paikkaansa
        is: rangt|ósatt
        pl: fałsz|falsz|fałszywe|nieprawda|fake news|zmanipulowane|prawie fałsz
        cs: nepravda|nepravdivé|hoax|lež
        sk: nepravda|hoax|nepravdivé
        sl: neresnično|ni res|laž
        hr: netočno|neistina|laž|lažno|dezinformacija|pretežno netočno|fake news
        sr: neistina|lažna vest|neistinito|netačno|лажно|неистина|нетачно
        bs: lažna vijest|dezinformacija|neistina|fake
        mk: лажно|невистина|неточно
        bg: невярно|фалшиво|лъжа|грешно
        ro: fals|neadevărat|fake news
        hu: hamis|nem igaz|álhír
        sq: e pavërtetë|gënjeshtër|false
        el: ψευδές|ψευδής|ψεύδος|ψευδο|ψέμα|αναληθές|ψευδής ισχυρισμός|παραποιημένο
        ru: ложь|фейк|неправда|фальшивка|ложное утверждение|неверно|фальсификация|ложно
        uk: неправда|фейк|брехня|хибне|хибно|неправдиво
        be: няпраўда|фэйк
        ka: მცდარი|სიცრუე|ყალბი|ყალბი ამბავი|გაყალბებული
        hy: սուտ|կեղծ
        az: yalan|saxta
        kk: жалған|өтірік
        tr: yanlış|sahte|yalan|asılsız|uydurma|montaj|doğru değil
        he: שקר|לא נכון|שקרי|פייק
        ar: كاذب|كذب|خطأ|زائف|مفبرك|غير صحيح|خاطئ|مزيف|ادعاء كاذب|خبر كاذب|زائفة|غير صحيحة|ادعاء زائف|ملفق|ملفّق
        fa: نادرست|دروغ|جعلی|غلط|کذب|شاخ‌دار
        ku: درۆ|ساختە
        ur: جھوٹ|غلط|جعلی|جھوٹا
        hi: गलत|ग़लत|झूठ|झूठा|झूठी|असत्य|फर्जी|फ़र्ज़ी|फेक|फ़ेक|फेक न्यूज़|दावा गलत है
        mr: असत्य|खोटे|खोटा|बनावट|चुकीचे
        gu: ખોટું|ખોટો|અસત્ય|ફેક|ખોટી
        pa: ਝੂਠ|ਗਲਤ|ਫਰਜ਼ੀ|ਝੂਠਾ
        bn: মিথ্যা|ভুয়া|ভুয়া|ভুল|গুজব|মিথ্যে|অসত্য|বিকৃত
        as: মিছা|ভুৱা
        or: ମିଥ୍ୟା|ଭୁଲ
        ta: தவறு|பொய்|தவறானது|போலி|பொய்யானது
        te: తప్పు|అబద్ధం|అబద్దం|అసత్యం|ఫేక్|తప్పుడు
        kn: ಸುಳ್ಳು|ತಪ್ಪು
        ml: തെറ്റ്|വ്യാജം|തെറ്റാണ്|വ്യാജ വാർത്ത
        si: අසත්‍යයි|අසත්‍ය|වැරදි|ව්‍යාජ
        ne: गलत|झुटो|मिथ्या|असत्य
        my: မှား|မှားယွင်း|အတု|မဟုတ်မှန်
        km: មិនពិត|ក្លែងក្លាយ
        th: เท็จ|ข่าวปลอม|ไม่จริง|ปลอม
        lo: ປອມ|ບໍ່ຈິງ
        vi: sai|sai sự thật|giả|tin giả|giả mạo
        id: salah|hoaks|hoax|keliru|palsu|konten palsu|disinformasi|tidak benar|bohong|konten tiruan|konten yang dimanipulasi|konten yang salah
        ms: palsu|tidak benar|salah
        tl: hindi totoo|peke|mali|kasinungalingan|hindi tama|fake
        sw: si kweli|uongo|si ya kweli|feki
        ha: ƙarya|karya|ba gaskiya ba ne
        yo: irọ
        am: ሐሰት|ሀሰት|ውሸት
        so: been|been abuur
        zh: 错误|錯誤|假|虚假|虛假|谣言|謠言|不实|不實|假的|假消息|伪造|偽造|失实|失實|不正确|不正確|不真实|與事實不符|与事实不符|假新聞|假新闻|捏造
        ja: 誤り|虚偽|偽|フェイク|嘘|デマ|ほぼ誤り|間違い
        ko: 거짓|사실 아님|전혀 사실 아님|허위|가짜|가짜뉴스|대체로 사실 아님|사실이 아님|오류
        """;

    private const string Asserts =
        """
        en: true|mostly true|correct|accurate|mostly accurate|mostly correct|largely true|largely correct|confirmed|verified|real|geppetto checkmark|legit|correct attribution|factual|yes|fact|authentic|proven
        es: verdadero|verdadera|verdad|cierto|cierta|es cierto|es verdad|correcto|correcta|mayormente cierto|mayormente verdadero|mayoritariamente cierto|real|confirmado
        pt: verdadeiro|verdadeira|verdade|é verdade|fato|#fato|correto|certo|majoritariamente verdadeiro|comprovado|é fato|confirmado
        fr: vrai|vraie|c'est vrai|c’est vrai|plutôt vrai|plutôt vraie|exact|exacte|correct|avéré|vérifié
        it: vero|vera|c'eri quasi|per lo più vero|corretto|confermato
        de: richtig|wahr|größtenteils richtig|größtenteils wahr|überwiegend richtig|stimmt|korrekt|belegt|eher richtig|eher wahr
        nl: waar|grotendeels waar|klopt|juist
        sv: sant|till största delen sant|stämmer
        no: sant|helt sant|faktisk helt sant|stemmer
        da: sandt|rigtigt|korrekt
        fi: totta|oikein|pitää paikkansa
        is: rétt|satt
        pl: prawda|prawdziwe|prawie prawda
        cs: pravda|pravdivé
        sk: pravda|pravdivé
        sl: resnično|drži
        hr: točno|istina|pretežno točno
        sr: istina|tačno|istinito|тачно|истина
        bs: istinito
        mk: точно|вистина|вистинито
        bg: вярно|истина
        ro: adevărat
        hu: igaz
        sq: e vërtetë
        el: αληθές|αληθής|αλήθεια
        ru: правда|верно|истина|достоверно
        uk: правда|вірно|правдиво
        ka: სიმართლე|მართალი
        hy: ճիշտ|ճշմարիտ
        az: doğru
        tr: doğru|gerçek|büyük ölçüde doğru
        he: נכון|אמת
        ar: صحيح|حقيقي|صحيحة|حقيقة|صادق
        fa: درست|صحیح|واقعی
        ur: سچ|درست|صحیح
        hi: सही|सच|सत्य|सच्चा|सच्ची
        mr: सत्य|खरे|खरा
        gu: સાચું|સાચો|સત્ય
        pa: ਸੱਚ|ਸਹੀ
        bn: সত্য|সঠিক|সত্যি
        ta: உண்மை|சரி
        te: నిజం|సత్యం|నిజమే
        kn: ಸತ್ಯ|ನಿಜ
        ml: സത്യം|ശരി
        si: සත්‍යයි|සත්‍ය
        ne: सत्य|साँचो|सही
        my: မှန်|မှန်ကန်
        th: จริง|ข่าวจริง
        vi: đúng|đúng sự thật|thật
        id: benar|fakta|terverifikasi
        ms: benar|sahih
        tl: totoo|tama
        sw: kweli|ni kweli
        am: እውነት
        zh: 正确|正確|真|真实|真實|属实|屬實|事实|事實|真的|确实
        ja: 正しい|正確|真実|ほぼ正確|事実
        ko: 사실|대체로 사실|진실|참
        """;

    private const string Reports =
        """
        en: misleading|half true|half false|partly false|partly true|partially true|partially false|partially correct|mixture|mixed|missing context|needs context|lacks context|lack of context|out of context|no evidence|unproven|unverified|unsupported|not proven|insufficient evidence|not enough evidence|disputed|two pinocchios|2 pinocchios|one pinocchio|1 pinocchio|barely true|exaggerated|exaggeration|cherry picks|spins the facts|distorts the facts|satire|labeled satire|originated as satire|opinion|outdated|research in progress|it's complicated|questionable|inconclusive|undetermined|flip flop|half flip|full flop|no flip|in between|could be true|understated|unlikely|flawed reasoning|imprecise|overstated|not verifiable|can't be verified|explainer|lacks evidence|false context|misleading content|misleading context|unclear|it depends|verdict pending
        es: engañoso|enganoso|engañosa|verdad a medias|medio verdadero|mitad verdadero|discutible|sin contexto|falta contexto|fuera de contexto|sin evidencia|no hay pruebas|sin pruebas|exagerado|sátira|inchequeable|apresurado|insostenible|cuestionable|impreciso|parcialmente falso|parcialmente cierto|mixto|no verificable|no hay evidencias|descontextualizado
        pt: enganoso|enganosa|impreciso|distorcido|exagerado|fora de contexto|sem contexto|contraditório|sem provas|não é bem assim|parcialmente falso|parcialmente verdadeiro|meia verdade|discutível|sátira|de olho|ainda é cedo para dizer|subestimado|verdadeiro mas|verdadeiro, mas|sem evidências|inconclusivo
        fr: trompeur|trompeuse|partiellement faux|partiellement vrai|à nuancer|c'est plus compliqué|c’est plus compliqué|exagéré|imprécis|mi vrai mi faux|mi-vrai mi-faux|douteux|invérifiable|hors contexte|contexte manquant|satire|manque de contexte|non prouvé|oui mais|non vérifié
        it: fuorviante|ni|nì|parzialmente vero|parzialmente falso|fuori contesto|satira|contesto mancante|imprecisa|esagerato|non verificabile
        de: irreführend|teilweise falsch|teilweise richtig|teils falsch|teils richtig|fehlender kontext|falscher kontext|unbelegt|satire|halbwahr|größtenteils unbelegt|unvollständig|übertrieben|missverständlich|aus dem kontext|halb wahr
        nl: misleidend|deels waar|deels onwaar|half waar|onbewezen|ongefundeerd|context ontbreekt|satire
        sv: vilseledande|delvis sant|delvis falskt|saknar kontext
        no: villedende|delvis sant|delvis feil|ikke sikkert|faktisk ikke sikkert
        da: misvisende|delvist falsk|delvist sandt|vildledende
        fi: harhaanjohtava|osittain totta|osittain väärin
        pl: manipulacja|częściowy fałsz|półprawda|wprowadza w błąd|nieweryfikowalne|częściowo fałsz|brak kontekstu
        cs: zavádějící|neověřitelné|částečně pravda
        sk: zavádzajúce|neoveriteľné
        sl: zavajajoče|deloma resnično
        hr: poluistina|manipulacija|djelomično točno|obmanjujuće|zavaravajuće
        sr: poluistina|manipulisanje činjenicama|obmanjujuće|манипулација|полуистина
        bs: manipuliranje činjenicama|satira|clickbait|cherrypicking
        mk: манипулација|делумно точно|полувистина|без контекст
        bg: подвеждащо|частично вярно|полуистина|извадено от контекст
        ro: înșelător|parțial fals|parțial adevărat|trunchiat|imposibil de verificat
        hu: félrevezető|részben igaz|részben hamis
        sq: mashtruese|pjesërisht e vërtetë
        el: παραπλανητικό|παραπλανητικός|μερικώς ψευδές|χωρίς πλαίσιο|σάτιρα|ανυπόστατο|ελλιπές πλαίσιο|μη επαληθεύσιμο
        ru: полуправда|манипуляция|вводит в заблуждение|скорее правда|скорее неправда|частично правда|большей частью правда|вырвано из контекста|не доказано
        uk: маніпуляція|напівправда|перебільшення|без контексту|вводить в оману|частково неправда|сатира
        ka: მანიპულაცია|ნახევრად სიმართლე|შეცდომაში შემყვანი
        hy: մանիպուլյացիա
        az: manipulyasiya
        tr: yanıltıcı|kısmen doğru|kısmen yanlış|bağlamından koparılmış|karma|şüpheli|belirsiz|eksik bağlam|yanıltıcı bağlam|kanıtlanmamış
        he: מטעה|חצי אמת|חלקית
        ar: مضلل|مضللة|نصف حقيقة|نصف صحيح|صحيح جزئيا|زائف جزئيا|ساخر|خارج السياق|غير مؤكد|غير دقيق|مجتزأ|يفتقر للسياق|ناقص|مشكوك فيه
        fa: گمراه‌کننده|گمراه کننده|نیمه درست|نیمه‌درست|فاقد زمینه|ثابت نشده
        ur: گمراہ کن|گمراہ|جزوی طور پر سچ
        hi: भ्रामक|आधा सच|अधूरा सच|गुमराह करने वाला|संदर्भ गायब|आंशिक सच|अपुष्ट|व्यंग्य
        mr: दिशाभूल करणारे|अर्धसत्य|अर्धवट सत्य|भ्रामक
        gu: ભ્રામક|અર્ધસત્ય|ગેરમાર્ગે દોરનાર
        pa: ਗੁੰਮਰਾਹਕੁੰਨ|ਅੱਧਾ ਸੱਚ
        bn: বিভ্রান্তিকর|আংশিক সত্য|আংশিক মিথ্যা|অর্ধসত্য
        ta: தவறான வழிநடத்தல்|பாதி உண்மை|திசைதிருப்பல்
        te: తప్పుదోవ పట్టించే|పాక్షిక సత్యం|తప్పుదారి పట్టించే
        kn: ದಾರಿ ತಪ್ಪಿಸುವ|ಅರ್ಧ ಸತ್ಯ
        ml: തെറ്റിദ്ധരിപ്പിക്കുന്നത്|ഭാഗികമായി ശരി
        si: නොමඟ යවන|නොමග යවනසුළු
        ne: भ्रामक|आंशिक सत्य
        th: บิดเบือน|ทำให้เข้าใจผิด|จริงบางส่วน|เท็จบางส่วน
        vi: gây hiểu lầm|đúng một phần|sai một phần|thiếu bối cảnh|thiếu ngữ cảnh
        id: menyesatkan|konten menyesatkan|konten yang menyesatkan|sebagian benar|sebagian keliru|sesat|missing context|konteks hilang|konteks yang salah|konten satir|kurang konteks|misinformasi|belum terbukti
        ms: mengelirukan|separuh benar
        tl: nakapanlilinlang|kulang sa konteksto|bahagyang totoo|nakaliligaw
        sw: ya kupotosha|inapotosha|nusu kweli
        zh: 误导|誤導|部分错误|部分錯誤|部分正确|部分正確|半真半假|缺乏背景|证据不足|證據不足|易誤解|易误解|事實釐清|有误导|尚无定论|爭議|存疑|未经证实|未經證實|缺乏上下文|讽刺
        ja: ミスリード|ミスリーディング|不正確|根拠不明|一部誤り|判断留保|検証対象外|半分事実|半分正しい
        ko: 절반의 사실|절반의 진실|판단 유보|오해의 소지|일부 사실|논란|사실 반 거짓 반|판단유보
        """;

    /// <summary>Every word with what it says. Where a word says different things in different languages, the first one counts.</summary>
    public static IEnumerable<(string Words, Stance Stance)> All { get; } =
        [.. Read(Reports, Stance.Reports), .. Read(Denies, Stance.Denies), .. Read(Asserts, Stance.Asserts)];

    private static IEnumerable<(string Words, Stance Stance)> Read(string table, Stance stance) =>
        table.Split('\n')
            .SelectMany(line => line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Split('|'))
            .Select(words => (words.Trim(), stance));
}
