/**
 * 4096 common Dutch words of four to eight letters, for passphrases (12.00 bits a word).
 * From the word list of OpenTaal (opentaal.org, © OpenTaal, BSD or CC BY 3.0), those that the frequency
 * list of @zxcvbn-ts/language-nl-be (MIT) ranks highest, without names and without words that can hurt.
 */
export const wordsNl: readonly string[] = `
aanbod aandacht aandeed aandeel aandelen aandoen aandoet aangaan aangaat aangeven aangifte
aankan aankomen aankomst aankomt aankwam aannemen aanpak aanraakt aanraken aantal aanvaard
aanval aanviel aanvraag aanwezig aanzien aanzoek aard aarde aardig aardige absolute absoluut
absurd academie accent acht achter achteraf achteren achterin achterna achterom achtste achttien
acteren acteur acteurs actie actief acties actieve activeer actrice adelaar ademen ademt
admiraal adoptie adres adressen advies adviseur afbreken afdeling affaire afgaan afgelegd
afgeleid afgepakt afgerond afgeven afgezet afgezien afkomst afleggen afleiden afloop afloopt
aflopen afmaken afnemen afpakken afscheid afspraak afstand afval afvragen afzeggen afzetten
agenda agent agente agenten akkoord alarm album alert alfa algemeen algemene alhoewel alias
alibi alien aliens allang alle allebei alleen allemaal allen aller allerlei alles alsof altaar
althans altijd alvast alweer ambitie amen amper analyse ander andere anderen anders andersom
anoniem anonieme antwoord apart aparte apen apotheek apparaat appel applaus archief armband arme
armen arrogant artiest artikel artsen aten attent attentie auditie augustus auto autopsie avenue
avond avonden avondje avontuur baan baantje baard baas badge badkamer bagage bakken balans balen
balkon ballen ballon banaan band banden bandje banen bank barbecue barman barst basis bastaard
batterij baxter bazen bedacht bedank bedanken bedankt bedden bedekt bedenk bedenken bedenkt
bediende bedienen bedoel bedoeld bedoelde bedoelen bedoelt bedrag bedrijf bedroog bedtijd beeld
beelden been beer beet beetje begaan begin beginnen begint begon begonnen begraven begreep
begrepen begrijp begrijpt begrip beha behalve behandel beheerst behoefte behoort behoren
behouden behulp beide beiden bekeek bekeken bekend bekende bekennen bekent beker bekijk bekijken
bekijkt beland belang belangen belazerd belde belden beledigd beleefd beleid beleven belletje
belofte beloftes beloning beloof beloofd beloofde belooft beloven belt bemoei bemoeien benaderd
bende bendes beneden benen benieuwd benzine bepaal bepaald bepaalde bepaalt bepalen beperken
beperkt bereid bereiden bereik bereiken bereikt beren berg bericht beroemd beroemde beroep
beroerd beroerte berouw beroven bescherm beschouw besef beseffen beseft besefte beslis beslist
besloot besloten besluit besmet bespaar besparen best bestaan bestaat bestand beste besteden
besteed bestel besteld bestemd bestond besturen bestuur bestwil betaal betaald betaalde betaalt
betalen betaling betekend betekent beter betere beters betrapt betrapte betreden betreft beurs
beurt bevallen bevalt bevat bevatten beveel bevel bevelen bevestig bevinden bevindt bevolen
bevonden bevriend bevrijd bevroren bewaakt bewaar bewaard bewaarde bewaart bewaken bewaker
bewakers bewaking bewaren beweeg beweegt beweert bewegen beweging beweren bewerkt bewezen bewijs
bewijst bewijzen bewoners bewoog bewust bezet bezig bezit bezitten bezocht bezoek bezoeken
bezoeker bezoekje bezorg bezorgd bezorgde bezorgen bezorgt bezwaar bidden bied bieden biedt
biefstuk bier biertje biertjes bijbel bijdrage bijeen bijen bijna bijnaam bijt bijten bijzijn
bind binden bingo binnen binnenin bioscoop bizar blaas blaast black blad bladeren blank blanke
blanken blauw blauwe blazen bleef bleek bleven blij blijf blijft blijkt blijven blik blikken
bliksem blind blinde blok blond blonde blote blue blut bobby bocht bodem boeien boeiend boeit
boek boeken boekje boem boer boete boeten boeven boft boksen bomen bond bonen bonus bood boog
boord boot bord borden boren borg borrel boss bossen boston boten boter botten bouw bouwde bouwt
bovenaan bovenop bovenste boze braaf bracht brachten brak brave bravo breed breek breekt brein
breken breng brengen brengt breuk bridge bridget brief briefje brieven briljant broeder broek
bron bronnen brood broodje broodjes brug bruid bruiloft bruin bruine brutaal buddy budget buigen
buik buis buit buiten bukken bunker bureau buren burger burgers business busje butler buurman
buurt cadeau cadeaus caesar cake callen camera campagne campus canada canyon cape captain carter
cash casino cellen cent center centrale centrum chance chaos charmant charme check checken chef
cheque cheques chester chili chinees chinezen chip chips chique chirurg chocola christus cijfers
circus cirkel city clan clark clean close clown club clubs coach cocktail code codes coke cola
collega college commando compleet complete complex complot computer concept concert conditie
conflict congres contact contant continu contract controle coole correct county cowboy crack
creatief crew crisis cross cruise cultuur cursus daad daag daalt daar daaraan daarbij daardoor
daarheen daarin daarmee daarna daarnet daarom daarop daaruit daarvan daarvoor dacht dachten
daden dader daders dagboek dagen daglicht dakloze dalen dalton dame dank dankbaar danken dankzij
dans dansen danst dapper dappere darren data database date daten datgene datje datum deal death
debat december deden deed deel deelde deels deelt deeltjes defect defensie degene degenen deken
dekken dekking delict delta denk denken denkt dertien dertig dessert destijds detail details
deugt deur deuren deze diagnose diamant dicht dichtbij dichter dieet diegene dien dienaar diende
dienen dienst diensten dient diep diepe dieper diepte dier dierbare dieren digitale dikke diner
dineren ding dingen dingetje dinsdag direct directe discreet district diverse divisie doctor
document doei doek doel doelen doelwit doen doet dokter dokters dolgraag dolk dollar dollars
dominee donder donker donkere donor donuts doof dook doordat doorgaan doorgaat doorgang doorheen
doorzoek doos dorp dorst dosis dossier dossiers douane douche douchen down dozen dozijn draad
draag draagt draai draaide draaien draait draak draden dragen draken drama drank drankje
drankjes dreef drie drijft drijven dringen dringend dringt drink drinken drinkt drive droeg
droegen droevig droge dromen drong droog druppel dubbel dubbele duik duiken duikt duim duizelig
duizend dumpen dumpte dunne dure duren durf durfde durft durven dutje duur duurde duurt duwde
duwen dwaas dwars dwerg dwing dwingen dwingt dwong earl echo echt echte echter economie eend
eender eenheden eenheid eenmaal eens eentje eenzame eerder eerdere eerlijke eerst eerste eeuw
eeuwen eeuwig eeuwige effect eieren eigen eigenaar eiland eilanden eind einde eindigde eindigen
eindigt eindje eisen eist elders elkaar elkaars emmer emotie emoties energie enge engel engerd
enig enige enigen enigste enkel enkele enorm enorme envelop eraan erachter eraf erbij erbuiten
erdoor erfenis ergens erger ergs ergste erheen ermee ernaar ernaast ernstig ernstige erom
eronder erop ertegen ertoe eruit ervan ervaren ervaring ervoor etage eten etentje euro even
eventjes evenveel evolutie exact exacte examen excuseer excuses excuus executie expert experts
explosie expres extra extreem extreme fabriek facebook failliet falen familie families fans
fantasie fase fataal favoriet februari federale feest feesten feestje feestjes feit feite feiten
festival fiets fietsen figuur fijn fijne film filmen films finale firma flash flat flauw fles
flesje flessen flink flinke flirten focus focussen fonds fooi football formule fortuin foto fout
foute fouten foutje freak fris frisse front fruit functie functies fysiek fysieke gaaf gaan
gaande gaat game gang gangen ganse garage garantie garde gast gasten gastheer gaten gates gauw
gave gaven gebaar gebakken gebed gebeden gebeld gebeten gebeurd gebeurde gebeuren gebeurt gebied
gebieden gebleven geboden geboekt gebonden geboorte geboren gebouw gebouwd gebouwen gebracht
gebrek gebroken gebruik gebruikt gecheckt gedaan gedacht gedachte gedag gedeeld gedeelte gedeisd
gedicht gediend gedoe gedraag gedraagt gedraaid gedrag gedragen gedreven gedroeg geduld geduldig
gedumpt geduurd geduwd geef geeft geel geen gefaald gefilmd gegaan gegeten gegeven gegevens
gegooid gegroeid gegroet gehaald gehackt gehad gehakt gehecht geheel geheim geheime geheimen
gehele geheugen geholpen gehoopt gehoor gehoord gehouden gehuurd geintje geit gejat geladen
geland gelaten geld gelden geldt gele geleefd geleend geleerd gelegd gelegen geleid geleverd
gelezen gelijke geloof geloofd geloofde gelooft gelopen geloven geluid geluiden geluisd geluk
gelukkig gelukt gemaakt gemak gemeen gemeente gemeld gemene gemerkt gemist genaaid genaamd
genade gene geneest genen generaal genezen genezing geniaal genie geniet genieten genoeg
genoegen genoemd genomen genoot genot genoten geoefend geopend gepakt gepast gepland gepleegd
gepraat geraakt geraden geraken gerecht gered gereden gereed geregeld gereisd gericht geroepen
gerookt gerucht gerust geschenk geschift geschikt geschokt geslacht geslapen gesloten gesneden
gespaard gespeeld gesprek gestaan gestart gesteld gestemd gestoord gestopt gestuurd getal
getallen getekend geteld getest getoond getraind getrapt geur geval gevallen gevaren geven
gevleid gevlogen gevoel gevoeld gevoelig gevoerd gevolg gevolgd gevolgen gevonden gevormd
gevraagd gevuld gewacht gewassen geweest gewend gewenst geweren gewerkt geweten gewicht gewild
gewist gewone gewonnen gewoon gewoond gewoonte geworden gezag gezakt gezegd gezegde gezegend
gezet gezeten gezicht gezien gezin gezinnen gezocht gezond gezorgd gezworen gids gillen ging
gingen gister gisteren gitaar glaasje glad glas glazen glimlach goddank goden godin godsnaam
goed goede goederen goedheid goedkoop goedkope goeds goeie gokken gold golden golf golven gooi
gooide gooien gooit gordel gore gorilla goud gouden gozer graad graaf graag graden gram granaat
grand grap grapje grapjes grappen grappig grappige gras gratie gratis graven gravin gray grazen
green greep grens grenzen grey griep grijpen grijs grijze groei groeide groeien groeit groen
groene groenten groentje groep groepen groet groeten grof grond grondig grondwet groot groots
grootse grootste grootte grove haai haaien haak haal haalde haalden haalt haar haard haast
haasten hacken hacker hadden hakken halen half hall hallo hals halt halve hamer hand handdoek
handel handelen handelt handen handig handje handtas hang hangen hangt hank hapje happy hard
harde harder hardop hare haren hart harte harten haten hebben hebbes hebt hebzucht hecht heden
heeft heel heelal heen heengaan heer heersen heerst heet heette heftig heil heilig heilige hekel
heks heksen helaas held helden heldere hele heleboel helemaal helft heli helm help helpen helpt
hemd hemel hemeltje heren herfst herhaal herhalen herinner herken herkend herkende herkent
herrie hersenen hersens herstel hersteld hert hertog hete heten hetero hetgeen heus heuvel
heuvels hield hielden hielp hier hieraan hierbij hierdoor hierheen hierin hiermee hierna hierop
hieruit hiervan hiervoor high hing hint hitte hobby hoed hoede hoef hoefde hoeft hoek hoeken
hoelang hoeveel hoever hoewel hoezo hoge hoger hogere holden holt home honden honderd hondje
honger hongerig honing honkbal hoofd hoofden hoog hoogheid hoogst hoogste hoogte hooguit hoop
hoopt hoopte hoor hoorde hoorden hoorn hoort hopeloos hopen horen horizon horloge hotel hotels
houd houden houding houdt house hout houten hufter huid huidige huis huisdier huisje huiswerk
huizen hulp humeur humor hunt hunter huren huur huurde ideaal ideale idee idiote idioten ieder
iedere iedereen iemand iemands iets ijsje ijskoud ijzer ijzeren ikzelf illegale illusie immers
inbreken incident indiaan indianen indien indienen ineens infectie info infuus ingaan ingang
ingepakt ingezet inhalen inhoud inhouden inhuren injectie inkomen inkt innemen inpakken insect
insecten instinct intact intens interne internet intiem intussen inval invasie invloed invullen
inwoners inzet inzetten inzicht inzien ironisch irritant jaag jaagt jaar jacht jagen jager
jagers jaloers jaloezie jammer janet januari jaren jarig jarige jasje jawel jazeker jazz jeep
jeetje jersey jeugd joch jochie jong jonge jongeman jongens jonger jongere jongeren jongetje
jongste jouw jouwe juffrouw juist juiste juli jullie jungle juni jurk jurken jury justitie
juwelen kaak kaal kaars kaarsen kaart kaarten kaartje kaartjes kaas kabel kale kaliber kalkoen
kalm kalmeer kalmeren kamer kameraad kamers kamp kamperen kampioen kanaal kanon kanonnen kans
kansen kant kanten kantine kantoor kapitein kappen kapper kapsel karakter karma kartel kassa
kast kasteel kastje kater katten kauwgom keek keel keer keerde keert keertje keihard keizer
keken kelder kende kenden kennen kent kenteken kerel kerels keren kerk kermis kern kerst
kerstman kerstmis ketting keuken keus keuze keuzes kick kids kies kiest kiezen kijk kijken
kijkje kijkt kikker kilo king kippen klaag klaagt klaar klacht klachten klagen klant klanten
klas klasse klauwen kleden kleding kleine kleiner kleinere kleinste kleintje klem klep kleren
klets kletsen kleur kleuren klim klimmen kliniek klink klinken klinkt klojo klok klonk klooster
klop kloppen klopt klopte kluis kluisje klus knal knap knappe knie knijpen knip knippen knoop
knopen knuffel knul knuppel kocht koeien koekje koekjes koel koelkast koerier koers koets koffie
koken kolere kolonel kolonie komen komende komst komt konden konijn konijnen koning koningen
koningin kooi kook kookt koop koopt koorts koos kopen koper kopie kopje koppel koppelen koppig
korps kort korte korter korting kost kostbare koste kosten kostte kostuum kostuums koud koude
kraan krabben kracht krachten krachtig kraken krant kranten krap krediet kreeft kreeg kregen
krijg krijgen krijger krijgers krijgt krijt kristal kritiek kroeg kroon kruiden kruipen kruis
kudde kunst kunt kwade kwam kwamen kwart kwartier kwestie kwetsen kwijt laag laarzen laat laatst
laatste label lach lachen lacht lachte ladder laden lading lady lafaard lage lagen lager lagere
lakens lamp lampen lanceren land landen landgoed landing lang lange langer langs langzaam laptop
laser last lastig lastige late laten later lawaai league leden leef leefde leefden leeft
leeftijd leeg leegte leek leer leerde leerden leerling leert lees leest leeuw leeuwen legaal
legde lege legende leggen legt leid leidde leiden leider leiders leiding leidt leken lekker
lekkere lekkers lelijke lenen lengte lening lepel leraar leraren lerares leren lesje lessen
letsel letten letter letters leuk leuke leuker leuks leukste leve leven levend levende levenden
levens lever leverde leveren levering levert lezen lezing lichaam lichamen licht lichte lichten
lied liedje liedjes liep liepen liet liever lieverd lift liften liggen ligt lijdt lijf lijkt
lijn lijst lijstje like likken limo limonade link linker links lint lippen liter live lobby
locatie locaties logboek logeren logica logisch logische lokaal lokale lokken long longen lood
look loon loop loopt lopen lord loser losgeld loslaten losse lossen lost loterij loyaal lucht
lucifer lucky luid luie luiers luik luister luistert luizen lukken lukt lukte lunch lunchen luxe
maag maak maakt maakte maakten maal maaltijd maan maand maandag maanden maar maart maat maatje
maatjes machine machines macht machtig machtige madam madame maffia mafkees magazijn magazine
mager magere magie magisch magische mail majoor makelaar maken makker makkie malen maling mamma
mammie manager manier manieren mankeert mannen mannetje marge marinier markt mars martini masker
massage master match mate maten materie matras maximaal mazzel medaille media medicijn medisch
medische medium meedoen meegaan meegaat meekomen meemaken meen meenam meende meeneemt meenemen
meent meer meerdere meest meestal meeste meesten meewerkt meid meiden meisje meisjes mekaar meld
melden melding meldt melk melkweg memo meneer menen mengen menigte mening mensen mensheid
mentale mentor merk merkt merkte metaal metalen meteen meten meter methode metro meubels mevrouw
middag middags middel middelen midden mieren mietje mijl mijn mijne mijnen mijnheer mijzelf
milieu militair miljard miljoen minder minimaal minister minst minste minstens minuten minuut
minuutje misdaan mislukt mislukte miss missen missie missies mist miste mobiel mobiele mocht
mochten modder mode model modellen moderne moed moedig moeite moer moeras moest moesten moet
moeten moetje moge mogen moment momenten momentje mond monteur mooi mooie mooier moois mooiste
moraal morele morfine morgen morgens motel motief motor motoren mount muis muizen munitie munt
munten muren museum muur mysterie mythe naaien naald naam naar naartoe naast nabij nacht nachten
nachts nadat nadenken nadenkt nader naderen nadert nagaan nakijken name namen namens namiddag
napoleon nare natie natte natuur nauw navy neef neefje neem neemt neen neer negatief negeer
negeert negen neiging nemen nerd nergens nerveus nest nesten netjes netwerk neus niemand nier
nieren niet niets nietwaar nieuw nieuwe nieuws nieuwste nikker niks ninja niveau nobel noch
nodig nodigde nodige nodigen noem noemde noemden noemen noemt nogal nogmaals nood nooit noord
noorden norm normaal normale notities november nuchter nummer nummers nuttig ober object
objecten obsessie oceaan ochtend ochtends oefenen oefening oeps officier ofwel ogen ogenblik
oktober olie olifant omdat omgaan omgaat omgeving omheen omhoog omkleden omlaag omringd omvang
omver omwille onbekend ondanks onder onderdak onderuit onderweg ongeacht ongedaan ongeluk
ongepast ongerust ongeval ongeveer ongewoon onlangs online onnodig onszelf ontbijt ontdekt
ontdekte ontdoen onthou onthoud ontken ontkent ontkomen ontlopen ontmoet ontploft ontsla
ontsnapt ontspan ontstaan ontstaat ontstond ontvang ontvangt ontving ontwerp onze onzeker onzin
oogje oogst ooit oordeel oordelen oorzaak oosten opblazen opbouwen opdagen opdat opdracht opeens
open openbaar openbare opende opendoen openen opening opent opera operatie opereren opeten
opgeleid opgelet opgelost opgepakt opgeven opgevoed opgezet ophalen ophangen ophouden ophoudt
opkomen opkomt opletten oplossen opname opneemt opnemen opnieuw oppakken oppas oppassen oprecht
oprit oproep oproepen opruimen opsporen opstaan opstand optie opties optreden opvoeden opvolgen
opzet opzetten opzij opzoeken oranje orde order orders oren organen orkaan oude ouder oudere
ouderen ouders oudste outfit ouwe oven over overal overdag overeen overeind overheen overheid
overhemd overhoop overkant overkomt overkwam overleef overleg overste overval overweg paal paar
paard paarden pagina pakhuis pakje pakken pakket pakketje pakt pakte pakten paleis palm palmer
pand papier papieren pappa pappie paps paraat parade paradijs paren parfum park parker parkeren
partij partijen partner partners party paspoort passen passeren passie past pasta paste pastoor
pater patronen patroon paus pauze pech peloton penning penny pensioen perfect perfecte periode
pers persen personen pest pesten piano piep pier pierce pijl pijp pijpen piloot piloten pinda
piraat piraten pizza plaag plaat plaatje plaats plaatse plaatsen plaatst plaatste plafond plan
planeet planeten plank plannen planning plant planten plassen plastic plat platen pleegde pleegt
plegen plein plek plekje plekke plekken plezier plicht ploeg plots plukken plus podium poeder
poen poesje poetsen poging pogingen poker polen politici pols pomp pond pony poort poorten
poosje popcorn pope poppen populair positie positief posities poten potje potter praat praatje
praatjes praatte praatten prachtig praktijk praten precies preek premier pret prettig prettige
priester prijs prijzen prima principe prinses privacy probeer probeert proberen probleem procent
proces product proef proeven profeet profiel project promotie prooi pruik publiek publieke
pudding puin puinhoop punt punten puppy pure puur puzzel pyjama quitte raad raadsel raadsman
raak raakt raakte raakten raam raap raar race racen radar raden radio raken raket raketten ramen
ranch rand rang rapport rare ratten razend reactie reacties reageer reageert reageren rebellen
recent recente recept receptie recht rechte rechten rechtop rechts reclame record redde redden
redder redding rede reden redenen redt reed reeds reeks reet regel regelde regelen regeling
regels regelt regen regenen regent regeren regering regiment regio reis reisje reist reizen
reken rekenen rekening rekken relatie relaties relax releases relevant religie remmen rende rent
rente reserve respect rest resten reus revolver ribben richt richten richting richtte ridder
ridders riem riep rijd rijden rijdt rijk rijke rijken rijp rijst rijtje ring ringen risico
riskant riskeren ritje ritme ritueel rivier rivieren robot robots rock roddels rode roeien roem
roep roepen roept roer roken rollen rolstoel romeinse romp rond ronde rondje rondjes rood rooie
rook rookt rooster route routine rouwen roze rozen ruik ruiken ruikt ruil ruilen ruim ruimen
ruimte runnen runt russen rust rusten rustig rustige rustiger ruwe ruzie saai saaie salade
salaris salon samen sandwich saus scan scenario scene schaal schaap schaar schade schaduw
schakel schamen schapen schat schatje schatten schattig schedel scheelt scheer schei scheiden
schelen schema schenken schepen scheppen schepsel scheren scherm scherp scherpe scheur scheuren
schijf schijn schijnen schijnt schijt schild schilden schilder schip schoen schoenen schoft
schok scholen schone school schoon schoot schouder schrap schreef schreeuw schrijf schrijft
schrik schrok schud schudden schuif schuiven schurk schurken schut schutter schuur score scoren
script seconde seconden sectie sector security semester senaat senator senior sensoren serie
serieus serieuze serveren service sessie sfeer sheriff sherry shirt shock shot show shuttle
sieraden sigaar sigaret signaal signalen simpel simpele sinds single site situatie sjaal slang
slap slapen slecht slechte slechter slechts sleep slepen sleutel sleutels sliep slik slikken
slim slimme slimmer slimste slipje slok sloot slordig slot sloten sluit sluiten smaak smaakt
smaken smeek smeekte smeer smeerlap smeken smelten smeren smerig smerige smeris snap snappen
snapt snee sneed sneeuw snelheid snelle sneller snelste snelweg snij snijden snijdt snoep snor
sociaal sociale soep software sokken soldaten solo sommige sommigen soms soort soorten sorry
sowieso spaar spannend spanning sparen speciaal special speciale speech speel speelde speelden
speelt speer spek spel spelen speler spelers spellen spencer spiegel spieren spijt spijtig spin
spinnen spion spionnen spoedig spoel spoken spoor sporen sport spot sprak sprake spraken spreek
spreekt spreken spreuk spring springen springt sprong spuit spuiten spul spullen square staal
staan staart staat stabiel stad stadion stadium stadje stal stalen stalker stam stand stank stap
stapel stappen stapt stapte star staren start starten state staten station status steak steden
steeds steeg steelt steken stel stelde stellen stelt stem stemmen stemming stenen ster sterk
sterke sterker sterkste sterkte sterren sterven steun steunen steunt stevig stevige stiekem
stier stierven stijf stijgen stijgt stijl stijve stikken stil stille stilte stinkt stoel stoep
stoer stoere stof stoffen stok stond stonden stoned stoor stoort stoot stop stoppen stopt stopte
stopten storen storing stort storten stortte stout stoute straal straat strak straks stralen
straling strand straten streek streep streng strepen stress strijd strijden strikt stromen
stropdas student studeren studio stuk stukje stukjes stukken stunt sturen stuur stuurde stuurden
stuurt subtiel succes suiker suite sukkel sukkels super superman sushi symbool systeem systemen
taai taak taal taart taco tactiek tafel tafels take taken talent talenten talloze tand tandarts
tanden tank tanks tape tapijt tassen tatoeage tattoo taxi team teams techniek teddy teen
tegemoet tegen tegoed tehuis tekeer teken tekende tekenen tekening tekens tekent tekort tekst
telefoon telegram teleur telkens tellen telt tempel tempo tenen tent tenzij tequila terecht term
termijn terug terugkom terwijl test testen tests teveel tevoren tevreden theater thee thema
theorie therapie thuis ticket tickets tien tiende tiener tieners tijd tijde tijden tijdens
tijdje tijdperk tijdstip tijger tillen time timing titel tjonge toast tocht toegang toegeven
toekomst toelaten toen toernooi toestaan toestand toestel toetje toeval toezicht toilet toneel
tonen tong toonde toont toppers toren torpedo totaal totale totdat tour tournee touw tovenaar
traag traceren traditie tragisch trainen trainer training trakteer tralies tranen trap trappen
trauma treden treffen trein treinen trek trekken trekker trekt trieste trip troep troepen trofee
trok trokken troon truc trucjes truck tuig tuin tumor tunnel tunnels turner tussen twaalf twee
tweede tweeling tweemaal twintig type types uitdoen uiteen uiten uiterst uiterste uitgaan
uitgaat uitgang uitgeput uitgeven uithalen uitkijk uitkomen uitkomt uitleg uitmaakt uitmaken
uitstaan uitstel uitweg uitzicht uitzien uitziet ultieme uniek unieke uniform unit update uren
urine uurtje uzelf vaag vaak vaart vaarwel vakantie vakbond vaker vallei vallen vals valse
valstrik valt vanaf vanavond vandaag vandaan vandaar vandoor vang vangen vangt vannacht vanuit
vanwaar vanwege vanzelf varen vast vaste vastzit veeg veel veertien veertig vega vegen veilig
veilige veiliger veiling veld velden vele velen vent ventje verander verbaasd verbaast verband
verbazen verberg verbind verbindt verblijf verboden verbond verborg verdacht verdedig verdeeld
verdelen verder verdere verderop verdien verdiend verdient verdoofd verdorie verdrag verdween
verdwijn vereerd vereist veren verenigd verf vergat vergeef vergeeft vergeet vergeten vergeven
vergis vergist verhaal verhalen verhogen verhoor verhoren verhuisd verkeer verkeerd verklaar
verkloot verknald verkocht verkoop verkoopt verkopen verkoper verlaat verlamd verlaten verleden
verlegen verlies verliest verliet verlof verloofd verloopt verloor verlopen verloren vermaak
vermaken vermeld vermist vermiste vermogen vernield verpest verrast verre verrek verrekte
verricht vers verschil verse versie verspil verspild verspilt versta verstaan verstand versteld
verstop verstopt vertaald vertel verteld vertelde vertelt vertrek vertrekt vertrok verveel
vervelen vervoer vervolg vervolgd verwacht verward verwend verwerkt verzamel verzeker verzet
verzin verzint verzoek verzorgd vest vette vice video viel vielen vier vierde vies vieze vijf
vijfde vijftien vijftig villa vind vinden vindt vinger vingers virus visie visioen vissen vizier
vlag vlak vlakbij vlam vlammen vlees vlek vleugel vloek vloer vlogen vloot vlot vlug vocht
voeden voedsel voeg voegen voel voelde voelen voelt voer voerde voeren voert voertuig voetbal
vogel vogeltje voldoen voldoet volg volgde volgden volgen volgend volgende volgens volgorde
volgt volk volkomen volle volledig voltooid vond vonden vonnis voogdij voor vooraan vooraf
vooral voorbij voordat voordeel voordeur voordoen voorgoed voorheen voorkant voorkeur voorkomt
voornaam voorop voorraad voorstel voort voortaan vooruit voorwerp voorzien voren vorig vorige
vork vorm vormen vormt vraag vraagje vraagt vragen vrede vredig vreemd vreemde vreemden vreemds
vreugde vrezen vriend vrienden vriendin vrij vrije vrijheid vrijuit vrijwel vroeg vroege vroegen
vroeger vroegere vrolijke vrouw vrouwe vrouwen vrouwtje vuil vuile vuilnis vuist vulkaan vullen
vuren waag waanzin waar waaraan waarbij waard waarde waardeer waarden waardig waardoor waarheen
waarheid waarin waarmee waarom waarop waaruit waarvan waarvoor wacht wachten wachtend wachtte
wade wagen wagens wakker walker walvis wandelen wanhoop wanhopig wanneer want ware waren warm
warme warmer warmte warren wassen water wateren watje wauw website wedden weduwe weefsel weegt
week weekend weer weerwolf wees weeshuis weet weetje wegen wegens wegga weggaan weggaat wegging
weghalen wegkomen wegkomt weglopen wegwezen weiger weigerde weigeren weigert weinig weken wekken
weldra weleens welk welke welkom wellicht welnee welnu welzijn wenen wennen wensen wenst wenste
werd werden wereld werelden werelds werk werken werking werkt werkte werkten werpen westen weten
wetende wetten wezen wezens whiskey wiel wielen wiens wijd wijk wijn wijs wijsheid wijst wijze
wijzen wild wilde wilden willie wilt wind winkel winkelen winkels winnaar winst wint wiskunde
wisselen wissen wist wisten witte woensdag wolk wolken wolven wonen woning woon woonde woonden
woont woord woorden woordje word worden wordt worm wormen wormgat worst wortel wortels woud wrak
wrede wreken wrok yoga zaad zaak zaakjes zaal zacht zachte zachter zachtjes zadel zagen zake
zaken zakenman zakken zaklamp zakt zalig zalm zand zaten zaterdag zeep zeer zegen zeggen zegt
zeiden zeil zeilen zeker zekere zelden zeldzaam zeldzame zelf zelfde zelfs zenden zender zenuwen
zero zesde zestien zestig zette zetten zeuren zeven zevende zich zicht zichzelf ziel zielen
zielig zielige zien ziens ziet ziezo zijde zijden zijkant zijn zijne zilver zilveren zing zingen
zingt zinken zinloos zinnen zitten zitting zoals zocht zochten zodat zodra zoek zoeken zoekt
zoet zoiets zojuist zolang zolder zomer zondag zone zonen zong zonlicht zooi zootje zorg zorgde
zorgen zorgt zouden zout zoveel zover zowat zowel zuid zuiden zuigen zuigt zuiver zuiveren zulk
zulke zullen zult zuur zuurstof zwaaien zwaar zwaard zwaarder zwager zwak zwakke zwakte zware
zwart zwarte zwarten zweden zweer zweet zwembad zwemmen zweren zwerver zweten zwijg zwijgen
zwijn
`
  .trim()
  .split(/\s+/);
