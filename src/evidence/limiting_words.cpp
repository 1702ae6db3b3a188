#include "evidence/limiting_words.hpp"

#include <array>

namespace brief::evidence {
namespace {

/// Where a word is another as well, it is left out, but for those that count only beside a number.
constexpr std::array<LimitingWords, 18> rows{{
    {"en",
     "more than,over,above,under,below,around,about,roughly,some,approximately,approx,circa,ca,close to,"
     "upwards of,in excess of,not quite,just under,just over,well over,perhaps,maybe,possibly,an estimated,estimated,"
     "about the,up towards,c,est,in the region of,in the order of,just,north of,south of,as much as,an "
     "average of,on average",
     "or more,or less,or fewer,or so,at most,at the most,at least,at the very least,at best,at worst,or thereabouts,"
     "tops,maximum,minimum,max,and more,and counting",
     "if,unless,as long as,so long as,provided that,provided,providing,on condition that,in case,in the event that,"
     "assuming,suppose,supposing,until,only if,even if,in the event of,in case of,subject to,only when,only after,on "
     "the condition that,on one condition,conditional on,except when",
     "when,once,whenever,as soon as,after",
     "will,'ll,we'll,they'll,i'll,he'll,she'll,it'll,you'll,shall,would,we'd,they'd,can,could,may,might,must",
     "perhaps,maybe,possibly,conceivably,at best,at worst,almost,nearly,in theory,in principle,might,may,could,"
     "potentially,partly,partially,practically,virtually,would,might have,may have,could have,would have",
     "some,some people,some of you,many,many people,people,critics,my critics,our critics,the critics,opponents,"
     "our opponents,others,they,sceptics,skeptics,commentators,certain people,there are those who,those who,people who,"
     "anyone who,everyone who"},
    {"fr",
     "plus de,plus d',environ,près de,quelque,quelques,autour de,à peu près,approximativement,au-delà de,un peu plus "
     "de,un peu moins de,sous,en dessous de,au-dessus de,peut-être,quasiment,dans les,env,ca,à peine,tout juste,de l' "
     "ordre de,en moyenne",
     "ou plus,ou moins,au plus,au moins,au maximum,au minimum,environ,tout au plus",
     "si,s',à condition que,à condition qu',tant que,tant qu',pourvu que,pourvu qu',au cas où,en cas de,à moins que,"
     "à moins qu',à supposer que,jusqu' à ce que,sauf si,sous réserve,pour autant que,pour autant qu',en cas d',à la "
     "condition,uniquement si,seulement si,seulement quand",
     "quand,lorsque,lorsqu',dès que,dès qu',une fois que", "",
     "peut-être,presque,quasiment,en théorie,en principe,"
     "éventuellement,pratiquement",
     "certains,d'aucuns,nos détracteurs,les critiques,ses détracteurs,d'autres,ceux qui,"
     "nos adversaires"},
    {"de",
     "mehr als,über,rund,etwa,circa,ca,ungefähr,gut,an die,um die,unter,nahezu,annähernd,schätzungsweise,vielleicht,"
     "zirka,gegen,rd,gerade mal,gerade einmal,kaum,bloß,lediglich,durchschnittlich,im schnitt,im durchschnitt",
     "oder mehr,oder weniger,höchstens,mindestens,wenigstens,maximal,minimal,und mehr",
     "wenn,falls,sofern,solange,vorausgesetzt,unter der bedingung,im fall,es sei denn,bis,im falle,vorbehaltlich,unter "
     "dem vorbehalt,unter der voraussetzung,nur wenn,erst wenn,außer wenn",
     "sobald,nachdem", "werden,wird,werde,würden,würde,wollen,müssen,können",
     "vielleicht,womöglich,möglicherweise,eventuell,fast,beinahe,nahezu,theoretisch,im prinzip,bestenfalls,"
     "schlimmstenfalls,praktisch",
     "einige,manche,kritiker,die kritiker,unsere kritiker,gegner,andere,viele,diejenigen die,jene"},
    {"it",
     "più di,oltre,circa,quasi,intorno a,attorno a,all' incirca,pressappoco,sotto i,sotto le,sopra i,sopra le,"
     "approssimativamente,forse,poco più di,poco meno di,un,ca,appena,sui,in media,nell' ordine di",
     "o più,o meno,al massimo,al minimo,circa,almeno,come minimo,come massimo",
     "se,qualora,a condizione che,a patto che,purché,finché,fino a quando,nel caso,salvo che,a meno che,sempre che,in "
     "caso di,in caso d',salvo,solo se,soltanto se,solo quando,previo",
     "quando,appena,non appena,una volta che", "",
     "forse,magari,quasi,in teoria,in linea di principio,probabilmente,praticamente,al limite",
     "alcuni,i critici,certi,qualcuno,i nostri avversari,altri,c' è chi,chi"},
    {"es",
     "más de,alrededor de,unos,unas,cerca de,casi,aproximadamente,sobre,en torno a,por encima de,por debajo de,"
     "poco más de,quizá,quizás,tal vez,aprox,como mínimo,apenas,en promedio,de media,del orden de",
     "o más,o menos,como máximo,como mínimo,a lo sumo,al menos,aproximadamente,por lo menos",
     "si,siempre que,a condición de que,mientras,en caso de que,a menos que,salvo que,con tal de que,hasta que,en caso "
     "de,sólo si,solo si,a reserva de",
     "cuando,en cuanto,una vez que", "",
     "quizá,quizás,tal vez,acaso,casi,en teoría,en principio,probablemente,posiblemente,prácticamente",
     "algunos,los críticos,ciertos,otros,nuestros adversarios,hay quien,hay quienes,quienes,los que"},
    {"sq", "më shumë se,mbi,rreth,afro,afërsisht,përafërsisht,nën,gati,diku rreth,ndoshta,pothuajse,mezi,mesatarisht",
     "ose më shumë,ose më pak,së shumti,së paku,maksimumi,minimumi,afërsisht",
     "nëse,po qe se,në qoftë se,me kusht që,për sa kohë,përderisa,derisa,në rast se,në rast,vetëm nëse,vetëm "
     "kur,përveç nëse,me kusht",
     "kur,sapo,pasi", "do", "ndoshta,mbase,gati,pothuajse,në teori,në parim,mundësisht",
     "disa,kritikët,ca,të tjerët,ata që"},
    {"bs hr cnr sr sh",
     "više od,preko,oko,otprilike,približno,gotovo,skoro,ispod,iznad,blizu,negde oko,negdje oko,možda,malo više od,"
     "nešto više od,cirka,ca,cca,svega,tek,jedva,bar,u prosjeku,u proseku,prosječno,prosečno",
     "ili više,ili manje,najviše,najmanje,maksimalno,minimalno,otprilike,i više",
     "ako,ukoliko,pod uslovom da,pod uvjetom da,dok,sve dok,samo ako,osim ako,u slučaju da,ukoliko se,ako se,u "
     "slučaju,pod uslovom,pod uvjetom,tek ako,jedino ako,samo kad,samo kada",
     "kad,kada,čim,tek kad,tek kada,nakon što", "ću,ćemo,će,ćete,bih,bismo,bi",
     "možda,gotovo,skoro,jedva,u teoriji,u principu,načelno,u načelu,zamalo,umalo,vjerovatno,verovatno,vjerojatno",
     "neki,kritičari,pojedini,protivnici,drugi,naši protivnici,oni koji"},
    {"sr",
     "више од,преко,око,отприлике,приближно,готово,скоро,испод,изнад,близу,негде око,можда,мало више од,нешто више "
     "од,цца,свега,тек,једва,бар,у просеку,у просјеку",
     "или више,или мање,највише,најмање,максимално,минимално,отприлике,и више",
     "ако,уколико,под условом да,док,све док,само ако,осим ако,у случају да,у случају,под условом,тек ако,једино "
     "ако,само кад,само када",
     "кад,када,чим,тек кад,тек када,након што", "ћу,ћемо,ће,ћете,бих,бисмо,би",
     "можда,готово,скоро,једва,у теорији,у принципу,начелно,замало,умало,вероватно,вјероватно",
     "неки,критичари,поједини,противници,други,наши противници,они који"},
    {"mk",
     "повеќе од,над,околу,речиси,приближно,отприлика,близу,под,скоро,можеби,нешто повеќе од,цца,едвај,просечно,во "
     "просек",
     "или повеќе,или помалку,најмногу,најмалку,максимално,минимално,отприлика,и повеќе",
     "ако,доколку,под услов да,додека,сѐ додека,се додека,само ако,освен ако,во случај да,во случај,под "
     "услов,единствено ако,само кога,дури откако",
     "кога,штом,откако", "ќе,би", "можеби,речиси,скоро,одвај,во теорија,во принцип,начелно,веројатно,за малку",
     "некои,критичарите,противниците,други,тие што,оние што"},
    {"bg",
     "повече от,над,около,близо,почти,приблизително,към,под,може би,малко над,малко под,ок,едва,средно,в порядъка на",
     "или повече,или по-малко,най-много,най-малко,максимум,минимум,приблизително,и повече",
     "ако,стига да,при условие че,докато,само ако,освен ако,в случай че,докато не,в случай на,при условие,при "
     "положение че,единствено ако,само когато,едва когато",
     "когато,щом,след като", "ще,бих,бихме", "може би,почти,едва,на теория,по принцип,вероятно,евентуално,за малко",
     "някои,критиците,противниците,други,тези които,онези които"},
    {"el",
     "πάνω από,περισσότεροι από,περισσότερες από,περισσότερα από,περισσότερους από,περίπου,γύρω στους,γύρω στις,γύρω "
     "στα,κάπου,σχεδόν,άνω των,κάτω από,κάτω των,κοντά στους,κοντά στις,κοντά στα,ίσως,λιγότεροι από,λιγότερες "
     "από,λιγότερα από,λιγότερους από,μόλις,περί τους,περί "
     "τις,περί τα,κατά μέσο όρο",
     "ή περισσότεροι,ή περισσότερες,ή περισσότερα,ή λιγότεροι,ή λιγότερα,το πολύ,τουλάχιστον,περίπου,κατ' ανώτατο όριο",
     "αν,εάν,εφόσον,υπό τον όρο ότι,όσο,με την προϋπόθεση ότι,σε περίπτωση που,μέχρι να,σε περίπτωση,υπό τον όρο,υπό "
     "την προϋπόθεση,μόνο αν,μόνο όταν,εκτός αν,εκτός εάν",
     "όταν,μόλις,αφού", "θα", "ίσως,σχεδόν,μετά βίας,θεωρητικά,κατ' αρχήν,πιθανόν,πιθανώς,μπορεί",
     "κάποιοι,ορισμένοι,οι επικριτές,μερικοί,άλλοι,όσοι,εκείνοι που"},
    {"tr", "yaklaşık,aşağı yukarı,takriben,neredeyse,belki,hemen hemen,en çok,tahminen,ortalama",
     "veya daha fazla,en fazla,en az,civarında,kadar,dolayında", "eğer,şayet", "", "",
     "belki,neredeyse,muhtemelen,teoride,prensipte,az kalsın", "bazıları,kimileri,bazı kişiler"},
    {"sl", "več kot,nad,okoli,okrog,približno,skoraj,pod,blizu,morda,cca,ca,komaj,povprečno,v povprečju",
     "ali več,ali manj,največ,najmanj,približno", "če,pod pogojem da,dokler,razen če,v primeru da", "ko,kadar,takoj ko",
     "bo,bomo,bodo,bom,bi", "morda,mogoče,skoraj,komaj,v teoriji,načeloma,verjetno",
     "nekateri,kritiki,nasprotniki,drugi"},
    {"ro",
     "peste,circa,aproximativ,în jur de,aproape,aproape de,sub,cam,vreo,mai mult de,poate,cca,ca,aprox,abia,în medie",
     "sau mai mult,sau mai puţin,cel mult,cel puţin,aproximativ",
     "dacă,cu condiţia,atât timp cât,cât timp,până când,în caz că", "când,odată ce,imediat ce,după ce",
     "va,vom,vor,voi,ar", "poate,aproape,teoretic,în principiu,probabil", "unii,criticii,alţii,cei care"},
    {"pl",
     "ponad,około,ok,blisko,prawie,niemal,mniej więcej,przeszło,powyżej,poniżej,z,jakieś,może,więcej "
     "niż,ca,zaledwie,ledwie,raptem,średnio",
     "lub więcej,lub mniej,co najwyżej,co najmniej,maksymalnie,minimalnie,i więcej",
     "jeśli,jeżeli,gdyby,pod warunkiem że,dopóki,chyba że,o ile,jak długo", "gdy,kiedy,jak tylko,skoro",
     "będzie,będziemy,będę,będą", "może,być może,chyba,prawie,niemal,ledwo,ledwie,teoretycznie,w zasadzie,omal",
     "niektórzy,krytycy,przeciwnicy,inni,ci którzy"},
    {"nl",
     "meer dan,ongeveer,zo'n,circa,rond de,ruim,bijna,onder de,boven "
     "de,zowat,misschien,ca,nauwelijks,amper,gemiddeld,om en nabij",
     "of meer,of minder,hoogstens,minstens,maximaal,minimaal", "als,indien,mits,zolang,tenzij,totdat", "wanneer,zodra",
     "zal,zullen,zou,zouden", "misschien,bijna,in theorie,in principe,mogelijk", "sommigen,critici,anderen"},
    {"pt",
     "mais de,cerca de,aproximadamente,quase,uns,umas,acima de,abaixo de,perto de,talvez,aprox,cerca,à volta de,na "
     "ordem de,em média",
     "ou mais,ou menos,no máximo,no mínimo,pelo menos,aproximadamente",
     "se,desde que,enquanto,caso,a menos que,até que", "quando,assim que,logo que", "",
     "talvez,quase,em teoria,em princípio,provavelmente", "alguns,os críticos,outros"},
    {"cs sk hu",
     "více než,viac ako,asi,přibližně,približne,okolo,kolem,téměř,takmer,nad,pod,körülbelül,mintegy,több mint,"
     "majdnem,cca,zhruba,sotva,průměrně,v průměru,priemerne,v priemere,kb,nagyjából,alig,átlagosan",
     "nebo více,alebo viac,nejvýše,najviac,vagy több,legfeljebb,legalább", "pokud,jestliže,ak,dokud,kým,ha,amíg",
     "až,keď,když,amikor", "bude,budeme,budou,budú,fog,fogunk", "možná,možno,asi,téměř,takmer,talán,majdnem,szinte",
     "někteří,niektorí,kritici,egyesek,kritikusok"},
}};

}  // namespace

std::span<const LimitingWords> limiting_words() { return rows; }

}  // namespace brief::evidence
