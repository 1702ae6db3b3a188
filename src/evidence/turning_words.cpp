#include "evidence/turning_words.hpp"

#include <array>

namespace brief::evidence {
namespace {

constexpr std::array<TurningWords, 18> rows{{
    {"en",
     "less than,rule out,rules out,ruled out,ruling "
     "out,stop,stops,stopped,stopping,halt,halts,halted,halting,suspend*,withdraw,withdraws,withdrew,withdrawn,"
     "withdrawing,"
     "withhold*,withheld,ban,bans,banned,banning,cancel*,abandon*,block,blocks,blocked,blocking,pretend*,feign*,forget "
     "to,forgets to,forgot to,quit,quits,quitting,give up,gives up,gave up,giving up,given up,call off,calls "
     "off,called "
     "off,abolish*,revoke*,revoking,scrap,scraps,scrapped,scrapping,terminat*,discontinu*,veto,vetoes,vetoed,boycott*,"
     "neglect*,omit,omits,omitted,threaten to,threatens to,threatened to,threatening to,ban on,bans on,halt to,end "
     "to,halt in,suspension of,withdrawal of,withdrawal from,cancellation of,absence of,lack of,freeze on,moratorium "
     "on,pause,paused,pausing,freeze,froze,frozen,freezing,claim to,claims to,claimed to,claiming to,hesitate "
     "to,hesitates to,hesitated "
     "to,obstruct*,renounc*,relinquish*,outlaw*,disown*,disavow*,retract*,overturn*,repeal*,undermin*,ignore,ignores,"
     "ignored,ignoring,violat*,betray*,get out of,pull out of,pulls out of,pulled out of,walk away from,walked away "
     "from,resist … to,resisted … to,reverse … to,reversed … to,think twice before "
     "we,resist,resists,resisted,resisting,reverse,reverses,reversed,reversing,think twice before,thinks twice "
     "before,thought twice before,the last to,let others,ask … to,asks … to,asked … to,urge … to,urges … to,urged … "
     "to,call on … to,called on … to,avert*,anyone but,anything but,everyone but,everybody but,all but,cut off,cuts "
     "off,cutting off,attack on,attacks on,war on,war against,sanctions against,sanctions on,enemies of,enemy "
     "of,critics of,opponents of,opponent of,rivals of,rival of,fall of,defeat of,partition of,collapse of,destruction "
     "of,break-up of,expulsion of,stave off,staves off,staved off,talk … out of,out of the question that,abstain "
     "from,abstained from,abstains from,warn against,warns against,warned against,warning against,vote down,votes "
     "down,voted down,like hell,less willing to,no more,still to,acquit* of,acquit* … of,cleared of,cleared … "
     "of,clears … of,clearing … of,exonerat* of,exonerat* … of,absolv* of,absolv* … of,dropped the charge of,dropped "
     "the charges of,dropped charges of,drop charges of,no question of,no question … of,no plans for,no plans at all "
     "for,no intention of,no intention whatsoever of,no hand in,no part in,no role in",
     "plan to,plans to,planned to,planning to,try to,tries to,tried to,trying to,hope to,hopes to,hoped to,hoping "
     "to,promise to,promises to,promised to,want to,wants to,wanted to,seek to,offer to,offers to,offered to,intend "
     "to,intends to,intended "
     "to,consider,considers,considered,considering,delay,delays,delayed,delaying,postpon*,reduc*,limit,limits,limited,"
     "limiting,end of,end,ends,ended,ending,risk,risks,risked,risking,used to,whether to",
     "less,fewer,used to,once,as if,as though,rarely,seldom,hardly,barely,scarcely"},
    {"fr",
     "moins que,chute de,chute du,chute des,fin de,fin du,fin des,ennemis de,ennemis du,adversaires de,partition "
     "de,partition du,partition des,exclu*,écart*,arrête*,arrêton*,arrêté de,arrêt de,arrêt des,arrêt "
     "du,cesse*,cesson*,cessé*,suspen*,interromp*,interruption*,retire*,retiron*,retiré*,retrait de,retrait "
     "des,retrait du,annul*,abandonn*,bloqu*,boycott*,renonc*,prétend*,feign*,feint*,semblant,oubli*,menac* de,menac* "
     "d',mettre fin,met fin,mettons fin,mis fin,mettent fin,mettra fin,absence de,absence d',manque de,manque d',gel "
     "des,gel de,abstien*,absten*,abstin*,renonç*,hésit* à,hésit* d',rechign* "
     "à,geler*,gelé*,ignor*,violer*,viole,violent,trahi*,hors de question que,hors de question qu',hors de question "
     "de,au lieu de,au lieu d',exclu que,acquitt* de,acquitt* d',acquitt* … de,acquitt* … d',blanchi* de,blanchi* "
     "d',relax* de,relax* d',disculp* de,disculp* d'",
     "comptons,envisag*,esp*r*,tent* de,tent* d',essay* de,essay* d',promet* de,promis de,promet* "
     "d',rédui*,limit*,retard*,report*",
     "moins,à peine,comme si,failli,rarement,guère"},
    {"de",
     "weniger als,schließ* … "
     "aus,ausschließ*,auszuschließen,ausgeschlossen,stopp*,gestoppt,beende*,beendigen,einstell*,eingestellt,"
     "einzustellen,aussetz*,ausgesetzt,auszusetzen,setz* … "
     "aus,stell* … "
     "ein,unterbrech*,unterbrach*,unterbrochen,entzieh*,entzog*,entzogen,zurückzieh*,zurückzuzieh*,absehen,abzusehen,"
     "alles andere … als,wehr* … gegen,dagegen wehren,zurückgezogen,zieh* "
     "… zurück,absag*,abgesagt,sag* … ab,streich*,strich,strichen,gestrichen,aufgeb*,aufzugeben,aufgegeben,geb* … "
     "auf,abbrech*,abgebrochen,abzubrechen,brech* … "
     "ab,blockier*,boykottier*,untersag*,vergess*,vergaß*,versäum*,unterlass*,unterließ*,droh*,gedroht,vorgeb*,"
     "vorgegeben,"
     "vorzugeben,geb* … vor,gab* … vor,gib* … vor,hör* … auf,aufhör*,aufgehört,aufzuhören,stopp von,stopp der,stopp "
     "des,ende der,ende des,ende von,verzicht*,tu* so,tat* so,verrat*,missacht*,ignorier*,verletz*,irrglaube dass,rat* "
     "davon ab,seh* davon ab,rat* "
     "… davon ab,abgeraten,keine rede von,hör* auf,hört* damit auf,davon abgesehen,davon abzusehen,davon "
     "absehen,freigesprochen,freizusprechen,sprach* … frei,sprich* … frei,sprech* … frei,weder … noch",
     "versuch*,plan*,hoff*,versprech*,versprach*,versprochen,beabsichtig*,verschieb*,verschob*,verschoben,verzöger*,"
     "reduzier*,begrenz*,kürz*,erwäg*",
     "weniger,als ob,zum schein,selten,kaum"},
    {"it",
     "meno che,fine della,fine del,caduta della,caduta del,caduta di,nemici della,nemici del,nemici di,partizione "
     "della,partizione del,divisione della,esit* a,esit* "
     "ad,esclud*,esclus*,smett*,smess*,ferm*,sospen*,sospes*,interromp*,interrott*,ritir*,annull*,cancell*,abbandon*,"
     "blocc*,boicott*,"
     "rinunc*,fing*,finge*,finsero,fint*,pretend*,dimentic* di,minacci* di,porre fine,pone fine,poniamo fine,posto "
     "fine,stop a,stop alle,stop ai,stop agli,stop al,stop alla,assenza di,mancanza "
     "di,cessar*,cessi*,cessat*,ignor*,viol*,tradi*,assol* … di,assol* da,prosciol* … di,scagiona* … di",
     "prov* a,tent* di,cerc* di,sper* di,promett* di,promess* di,intend*,riduc*,ridott*,limit*,rinvi*,ritard*,fine "
     "di,fine della,fine del,fine dei",
     "meno,a malapena,un tempo,come se,raramente,di rado,a stento"},
    {"sq",
     "më pak se,përjashto*,ndal*,ndërpre*,ndërpri*,pezull*,tërhiq*,tërhoq*,tërheq*,anul*,braktis*,bllok*,bojkot*,heqim "
     "dorë,heq "
     "dorë,hoqi "
     "dorë,hoqëm dorë,hiqni dorë,bëjnë sikur,bën sikur,bëjmë sikur,bënë sikur,shtir*,harro*,kërcëno* se,kërcëno* të,i "
     "japim fund,japim fund,jep fund,dha fund,mungesa e,mungesë e,ndalim i,ndalimi i,shkel*,injoro*,vështirë "
     "se,pushua*,kemi pushuar,përjashtohet",
     "përpiq*,planifiko*,shpreso*,premto*,synoj*,kufizo*,zvogëlo*,shtyj*,fundi i",
     "më pak,gjoja,rrallë,mezi,e pretenduar,i pretenduar,të pretenduar"},
    {"bs hr cnr sr sh",
     "manje "
     "nego,zaustav*,obustav*,prekid*,prekin*,stopira*,suspend*,povlač*,povuk*,povuč*,otkaz*,napušt*,napust*,blokira*,"
     "bojkot*,suzdrža*,prestali smo,prestali su"
     ",odustaj*,odusta*,pretvara*,prave se,pravi se,pravimo "
     "se,glume,glumi,glumimo,zaborav*,prijet*,prijeti*,preti,prete,pretimo,prestan*,prestaj*,prestal*,prestao,prestati,"
     "ukida*,ukin*,zabranjuj*,zabran*,nedostatak,nedostatka,izostanak,odsustvo,odriče*,odričemo,odrek*,krš*,izdaj*,"
     "isključuj*,isključim*,isključil*,isključio,isključen*,isključit*,oklijeva*,okleva*,suzdrž*,uzdrž*,izbegn*,"
     "izbjegn*,ignorir*,ignoriš*,oslobod* optužb* da,oslobod* optužb* za,oslobođ* optužb* da,oslobođ* optužb* "
     "za,oslobod* … optužb* da,oslobod* … optužb* za,oslobađ* optužb* da,oslobađ* optužb* za",
     "planira*,pokušava*,pokuša*,nada*,obeća*,namjerava*,namerava*,smanj*,ograniča*,ograniči*,odgađa*,odlaž*,kraj",
     "manje,kao da,tobože,rijetko,retko,jedva"},
    {"mk",
     "прекин*,запир*,запре*,исклучува*,исклучи*,сопир*,сопре*,суспендир*,повлек*,повлеч*,откаж*,откажува*,напушт*,"
     "блокира*,бојкотира*,се "
     "преправа*,преправа*,забораваме да,заборави* да,закану* дека,закану* да,престан*,укину*,укин*,забран*,недостаток "
     "на,отсуство на,прекин на,крши*,кршеше,игнорира*,изневер*,тешко дека,исклучено е,ослобод* … обвинени*,ослобод* од "
     "обвинени*",
     "планира*,обидува*,обиде*,се "
     "надева*,вети*,ветува*,намерава*,намалува*,намали*,ограничува*,ограничи*,одложува*,одложи*,крајот на,крај на",
     "помалку,божем,тобоже,ретко,едвај,одвај"},
    {"tr",
     "kaçın*,durdur*,durdurma*,askıya,iptal,bırak*,terk,geri,vazgeç*,yasakla*,boykot,unut*,tehdit,kes*,kesme*,"
     "sonlandır*,son "
     "ver*,gibi yap*,ihlal",
     "planlı*,deni*,um*yor*,söz ver*,azalt*,sınırla*,ertele*", "daha az,zar zor,bir zamanlar,güya,nadiren"},
    {"el",
     "σταματ*,σταμάτ*,αναστέλλ*,αναστείλ*,αναστολή της,αναστολή του,αναστολή "
     "των,διακόπτ*,διακόψ*,διέκοψ*,αποσύρ*,απέσυρ*,ακυρών*,ακυρώσ*,ακύρω*,εγκαταλείπ*,εγκαταλεί*,μπλοκάρ*,μποϊκοτάρ*,"
     "προσποι*,παύ*,έπαψ*,πάψ*,ξεχν* να,ξεχά* να,ξέχασ* να,απειλ* να,απειλ* "
     "ότι,απαγορεύ*,απαγόρευσ*,κατάργησ*,καταργ*,τέλος στη,τέλος στην,τέλος στο,τέλος "
     "στον,έλλειψη,απουσία,παραβιάζ*,αγνο*,δύσκολα,αποκλείεται να,αθώωσ* … ότι,αθωώ* … ότι,απάλλαξ* … ότι,απαλλάσσ* … "
     "ότι",
     "σχεδιάζ*,προσπαθ*,ελπίζ*,υπόσχ*,υποσχ*,σκοπεύ*,μειών*,περιορίζ*,αναβάλλ*,τέλος της,τέλος του",
     "λιγότερ*,μετά βίας,δήθεν,σαν να,σπάνια"},
    {"bg",
     "изключва*,изключи*,колебае*,спир*,спря*,спре*,прекрат*,преустанов*,суспендир*,оттегл*,отмен*,изостав*,блокир*,"
     "бойкотир*,преструва*,забрав* "
     "да,заплаш* да,заплаш* че,заплах* да,забран*,липса на,отсъствие на,край на,отказ "
     "от,престан*,наруш*,игнорир*,изневер*,изключено е,изключено,едва ли,оправда* … обвинени*,оправда* по обвинени*",
     "планира*,опитва* да,надява* се,обещ*,възнамерява*,намаля*,огранич*,отлаг*,краят на",
     "по-малко,сякаш,уж,рядко,едва"},
    {"es",
     "menos que,suspend*,suspens*,descart*,vacil* en,paral*,deten*,detuv*,detien*,detener,dejar de,dejamos de,dejan "
     "de,deja "
     "de,dejó de,dejaron "
     "de,dejaremos "
     "de,interrump*,interrupción*,retir*,cancel*,anul*,abandon*,bloque*,boicot*,renunci*,fing*,simul*,pretend*,olvid*,"
     "amenaz* con,poner fin,pone fin,ponemos fin,puso fin,prohib*,cese de,cese del,falta de,ausencia de,fin a,fin "
     "al,viol*,ignor*,traicion*,dejado de,dejando de,absolv* de,absolv* … de,absuelt* de,exculp* de,exculp* … "
     "de,exoner* de,exoner* … de",
     "planea*,intent*,trat* de,esper* que,promet*,proponer*,reduc*,redujo,limit*,aplaz*,retras*,fin de,fin del",
     "menos,como si,raramente,apenas"},
    {"sl",
     "ustav*,prekin*,zaustav*,suspendir*,umik*,umakn*,odpove*,opust*,blokir*,bojkot*,pretvarja*,odpovedujemo,odreka*,"
     "pozabi* da,grozi* da,grozi* "
     "z,ukin*,preneha*,prepove*,prepoved,pomanjkanje,odsotnost,kršijo,krši,kršimo,ignorira*",
     "načrtuje*,poskuša*,upa*,obljub*,namerava*,zmanjš*,omej*,preloži*,konec", "manj,redko,komaj"},
    {"ro",
     "opr*,suspend*,retrag*,retras*,retrăs*,anul*,abandon*,bloc*,boicot*,prefac*,pretind*,renunţ*,uit* să,amenin* "
     "că,amenin* să,înceta*,încet*,interzi*,lipsa,absenţa,încalc*,ignor*,înceta* să,încet* să,refuz*,refuz* să,achit* "
     "de,achit* … că,disculp* de",
     "plănui*,încerc*,sper*,promit*,promis*,intenţiona*,reduc*,limit*,amân*", "mai puţin,rareori,abia"},
    {"pl",
     "mniej "
     "niż,wstrzym*,zatrzym*,przesta*,zawiesz*,zawies*,przerw*,przerywa*,wycof*,odwoł*,anulu*,anulow*,porzuc*,bloku*,"
     "zablok*"
     ",bojkot*,rezygnu*,rezygnow*,zrezyg*,udaj*,udaw*,zapomin*,zapomn*,groż*,grozi*,zakaz*,zakaza*,kończy*,zakończ*,"
     "brak*,zrzek*,narusz*,ignoru*,łami*,uniewinn* … zarzutu,uniewinn* od zarzutu,oczyszcz* … zarzutu,oczyści* … "
     "zarzutu",
     "planuj*,próbuj*,próbow*,ma* nadzieję,obiec*,zamierza*,ogranicz*,zmniejsz*,odracz*,odkład*,koniec",
     "mniej,rzadko,ledwo"},
    {"nl",
     "minder "
     "dan,stop,stopt,stoppen,stopte,stopten,gestopt,beëindig*,staak*,staken,gestaakt,opschort*,opgeschort,schort* … "
     "op,onderbreek*,onderbrak*,trek* … "
     "terug,terugtrek*,teruggetrokken,annuleer*,afgelast*,geannuleerd,blokkeer*,boycot*,doen alsof,doet alsof,deed "
     "alsof,deden alsof,veins*,vergeet,vergeten,vergat,dreig*,verbied*,verbood,verboden,verbod op,gebrek aan,einde "
     "aan,opgeven,geven … op,schend*,negeer*,gestopt met,stopt met,stoppen met,stopte met,stopten met,vrijgesproken "
     "van,vrij te spreken van,sprak … vrij van,spreekt … vrij van,spraken … vrij van",
     "plan*,probeer*,hoop*,beloof*,beloofd*,verminder*,beperk*,stel* … uit,einde van", "minder,zelden,nauwelijks"},
    {"pt",
     "suspend*,suspens*,parar*,paramos de,pararam de,deixar de,deixamos de,deixou de,deixaram "
     "de,interromp*,retir*,cancel*,anul*,abandon*,bloque*,boicot*,renunci*,fing*,esquec*,ameaç*,pôr fim,põe "
     "fim,proib*,falta de,ausência de,viol*,ignor*",
     "planej*,tent*,esper*,promet*,pretend*,reduz*,limit*,adi*,fim de,fim do,fim da", "menos,raramente"},
    {"hu",
     "leállít*,megállít*,felfüggeszt*,megszakít*,visszavon*,lemond*,elhalaszt*,blokkol*,bojkottál*,úgy "
     "tesz*,színlel*,elfelejt*,fenyeget*,tilt*,betilt*,abbahagy*,hiánya",
     "tervez*,próbál*,remél*,ígér*,csökkent*,korlátoz*,halaszt*", "kevesebb"},
    {"cs sk",
     "zastav*,pozastav*,přeruš*,preruš*,přesta*,presta*,stáhn*,stiahn*,zruš*,opust*,opouš*,bloku*,blokova*,bojkot*,"
     "předstír*,predstier*,zapomín*,zapomn*,zabud*,hroz*,vyhrož*,zakáz*,zakaz*,vzdáv*,ukonč*,nedostatek,nedostatok,"
     "absence,poruš*,ignoru*",
     "plánuj*,snaž*,pokouš*,dúfa*,doufa*,slibuj*,sľubuj*,snižuj*,znižuj*,omezuj*,obmedzuj*,odklád*,konec,koniec",
     "méně,menej"},
}};

}  // namespace

std::span<const TurningWords> turning_words() { return rows; }

}  // namespace brief::evidence
