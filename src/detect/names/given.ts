import { lazily } from './lazily.js';

/** Given names beside the common ones of `person-lists.ts`, from every corner; in small letters, without accents. */
export const GIVEN = lazily(`
  aarav aarush aayan abbas abbey abdel abdi abdikarim abdirahim abdirahman abdou abdullahi abdulrahman abe
  abena abhishek abi abimbola abiodun abubakar achmed adaeze adaora addison ade adebayo adedayo adedoyin adela
  adelaide adeola adesola adewale adeyemi aditi aditya adriano adrien adunni advik adwoa aeron afia afonso
  afra afsana agata agathe agustin ahsan aida aiko aine ainsley aishwarya aiyana ajay ajit akari akeem akhil
  akiko akilah akin akira akosua akua alaa alain alanna alba alban alberto aldo alecia aled alejandra
  aleksandr aleksandra alena alessandra alessandro alessia alessio aleta alev alexandre alexei alexey alfonso
  alfreda algernon alhaji alhassan alia aliona alisa alistaire aliza allegra allie allison allyson alondra
  alonzo aloysius alphonse alphonso alva alvaro alvin alyssa amadeus amadou amal amalia amani amarjit amaya
  ambrose ameena ameer ameera americo amie aminata amitabh ammar amol amrit amrita amritpal anais anamaria
  ananya anas anastacia anastasiia anatole anatoly anaya anca andra andreea andrej andres andries andris
  andrius andriy androulla aneta aneurin anfisa angad angelia angelica angelique angelo angharad angie ania
  aniket anisa anisah anissa anjum anka anke annalise annamaria annelise annemarie annika ansh anthea antje
  antoinette antonella antonietta antonina antwan anu anuj anum anup anupama anuradha anya aoi aoife apollonia
  aqib aqsa aquila arabella araceli aran archer archibald ardal areeba aretha arfa ariane ariel arielle aris
  arjan arjen arkadiusz arlene arlette armaan arman armand armando armin arnav arne arnie arsalan arsenio
  arshad artem artemis arturo arumugam arvind arwa arwen arya aryan asad asal asghar ashanti ashleigh ashlyn
  ashraf ashwin asia asim asiya aslam asna astra aswad ata athena atif atiya atticus atul aubree audra augusta
  augustin augustine augustus aurelia aurelie aurelio avani avril ayaka ayan ayanna ayat ayato ayda ayden
  aydin ayla aylin ayman ayo ayodele ayomide ayoub ayse ayumi ayush azad azam azariah azhar aziz aziza azizah
  azura babajide bahar bailey bakary balbir baldeep balraj balvinder balvir baptiste barbra barclay bartek
  bartholomew bartlomiej basant bashar basia bastian bastien baxter beatriz becca bede belen belle benazir
  bengt benita benjamim benji bennie benny benoit benson bernadeta bernardo bernd berta bertha bertie beryl
  bessie bethanie bethenny betsy bette bettina beulah beyonce bhavana bhupinder bianca bibi bibiana bikram
  bina bindu binh birgit bishan bjorn blaine blair blanca blanche blaze blossom bobbi bobbie bohdan bolanle
  boleslaw bonita bonnie boyce bozena brandi brant braxton braydon breanna bree brendon brent brett brianna
  brice brigette brigitte brittney brock brodie brody bronagh brook brooke brooklyn brooks bruna bruno bryant
  bryce bryden brynn bryson bukola burak burcu burt byron cade caden cadence cadoc caelan caesar cai caiden
  cain caitriona calista calla callan calliope callista calvin camellia camille camryn canan candace cansu
  caoimhe caolan carina carine carissa carlotta carlton carmela carmelo carmine carolann carolina caron
  caronwyn carrick carson carter carwyn casimir cass cassidy cassius catarina cate caterina cathal catherina
  cathleen cathryn catrin cayden ceara celeste celestine celina celine cem cemal cemile cen cerith cesar
  chadwick chaitanya chana chandler chanel chang chantel charanjit charissa charity charley charlize charlott
  charlton chas chauncey chaya chelsey chelsy chen cheng cherie cherise cherish cheyanne chi chiamaka chidera
  chidinma chiedza chiho chike chimamanda chinonso chinwe chinyere chipo chizoba christa christabel christel
  christi christiana christiano christie christoph christophe christy chuck chukwudi chukwuemeka chun chunhua
  chyna cindi ciprian cisco citlali clair clarabel claribel clarice clarissa clark claudette claudine claus
  clea clem clemence clementine cleo cleopatra clinton clotilde clovis colby cole coleen colm colman colton
  columba conall conan concepcion conchita conleth connell conni conrad constantin constantine consuelo corben
  corbin cordelia coreen coretta cormac cornelia cornelius corrie cory costa costas coty cressida cristian
  cristiano cristobal cruz csaba cullen cuthbert cydney cyndi cyrus czeslaw dafina dag dagmar dagny dahlia
  daichi daiki daire daisuke daiva dakota dalia dalibor dalila dallas dalton damaris damilola damir damon
  danae dania danial danica daniil danila danilo danish danita dante danyal danylo daphnie daragh daria darian
  darina dariusz darko darla darlene darragh darrel darrell darrin darryl darwin daryn dasha datta davide
  davinia davion davis davit davor davud dawid dawson daya dayana dayna dayo dayton deandra deb debbi debora
  debs decimus dedra dee deeba deepa deepika deepti deidre deja delaney delfina della delores deloris delphine
  delta demarco demarcus demond deniz denny denver denzel deon deonte derrick des desi destinee dev devan devi
  devin devina devonte dezi dhanush dhara dharma diamanda diandra diarmuid diego dieter dieudonne digby dilan
  dilara dilawar dilshad dimitar dimitra dimitri dimitris dina dinah dino diogo dion dionne dirk divya dixie
  djamila dmitriy dmitry dolly dolores domenic domenica domenico domingo dominica dominque dona donal
  donatella donato donell donella dong donnell donny donte dorette doria dorina dorinda dorota dorothea
  dorothee dorte dot dottie dov dragan dragos draven drazen dren drina duane dumitru dunja dupe dusan dustin
  dwain dylis dympna eamonn earl earle earnest eartha easton eben ebru ece eda edan eddy edgar edit edmundo
  edoardo edric eduard eduardo edwige edyta efe effie efosa efrain efrat egan eglantine egle ehsan eibhlin
  eiman eimear eira eirik eithne ekene ekow elaina eldon eleanora eleni eleri elfriede elham elif eliott
  elisabetta eliseo elissa elita elizabet elke ellis elly elmo eloisa eloy elroy elspeth elton elva elvin
  elvis elyse elysia ember emer emerald emeric emerson emi emiliana emiliano emilie emilio emin emine emir
  emlyn emmaline emmet emmett emmy emrys ena enda ender endre engin enisa ennis enrico enrique enya enzo eoin
  ephraim epiphany erdem eren erez eri erich ericka erinn erling erma ermin erna ernesto erwin erykah eryn
  esin esmeralda espen esteban estefania estefany ester etain etan etienne ettie eudora eugen eugenio eulalia
  eun eunan eustace evaline evander evangeline evangelos evanna evelina everett everton evgeni evgenia evita
  evonne ewelina eyal eytan eyup ezequiel ezinne faaiz fabiana fabien fabienne faduma fadumo fadwa fahd fahima
  faiza faizal faizan fallon fanny fanta farai farid farooq farrah farrell farzana fatema fatemeh fathima
  fatiha fatma fatou fatoumata faustina faustino fawad fay fayaz faysal fearghal federica federico felicia
  feliciano felipe feng feodora ferdinando fergal ferhat fernanda feroz ferris ffion fia fidel fidelma fiifi
  fikret filippo filiz filomena finbar finian finn finnegan finnian finola fionn fiorella firas firoza fizza
  flavia flavio fleur florencia florian florin floyd folasade folashade fran francois francoise franklin frans
  franziska frederic frederica frederik fredrick fredrik freida frida frieda friedrich fritz fumiko funmilayo
  furkan gabe gabor gabriele gabrielle gaetano gagandeep gaia galina gamze ganesh garnet garrick garth gaspard
  gaston gautam gavan gavriel gayatri gaynor gearoid geena geeta gena genaro geneva genevieve gennady gennaro
  genoveva geoffry geordie georgette georgie georgios gerardo gerd gerda gerhard germaine geronimo gerri
  gerrit gertrude gheorghe ghislaine giacomo giada giana gianluca gianna gianni gigi gil gilda gilles gino
  gintaras giorgia giorgos giovanna gisela giselle gita gitanjali githa gitte giuliano giulio gizem gladwin
  glenna glinda glory glynn goldie gonzalo gopal gosia gottfried govind grady grania grazia graziella grazyna
  greer gregoire gregorio greig gretchen griff griffith grigor griselda guadalupe gudrun gugulethu guido
  guilherme guillaume guillermo guinevere gul gulay gulsen gulshan gunnar gunter gunther gurbaksh gurdeep
  gurdip gurinder gurjit gurmit guru gustav gustave gustavo gwendoline gwenllian gwyn gyles haadi haaris
  habiba hafiz hafsa hafsah haitham hajra hakan haley halil halima halimah halina halle hallie halyna hamdi
  hamida hamnet hanan haneen hanne hannes hanno hans hansel hansen hao hardeep hardik haresh harini harish
  harjinder harkirat harland harlow harman harmander harminder harri harriett harrietta harris harsha harshad
  harshita hartley haruka haruki haruto harveer harvinder hashim hasina hasna hassam hatice hattie hau havana
  haya hayat hayden hayes haylee hazem heath heba hebe hedda hedwig hedy heike heiko helene helmut heloise
  hema hemant hendrik hendrika henk hennie henri henrique herbie heriberto herman hermann herminia hernan
  hershel hertha hesketh hesper hester hiba hibo hideo hiroko hiroshi hiroto hoang hodan holden hollis homer
  hong hongmei honoria honorine hooman horatia hortense hosea hosni howell howie hristo hua huan huang
  hubertus huda hugues hui hulya huma humayun humberto hung huong husna hussam hussien huxley hyacinth hye
  hyun iago iana ianthe ibraheem ibrahima idan idowu idrees idunn iestyn ieva ifan ifeanyi ifrah iga ignacio
  ignatz ignazio ihab ijeoma ike ikechukwu ikenna iker ila ilana ileana ilia iliana ilija ilse ilya imaan imad
  imani imara imke imre inas indie indra indu ingeborg ingemar inger inka inna ioanna ioannis ione ionela
  ionut iosif ira irena irenka irit irvin irwin isa isabela isak isambard iseult ishani isidora isidore isidro
  isis iskander islam ismaeel ismat isobelle israel issa issac issy itai ivana ivanka ivar ivette ivo ivonne
  iwan iwona iyanu izaak izaan izabella izaiah jaafar jabari jabbar jace jacinda jacinta jacinto jackson jacky
  jacobo jacqui jacquie jad jada jadwiga jae jael jagdeep jagdish jagjit jahangir jaheim jahid jahmal jai
  jaida jaiden jaidev jaimee jair jairo jakob jaleesa jalil jamaal jamaica jameel jameela jamel jamelia jami
  jamison jana janae janaya janek janessa janey jani janie janina janna janusz jaq jaqueline jarek jaron
  jarrett jarrod jascha jasdeep jaskaran jasleen jasmeet jasmina jaspal jassie jasvinder jaswant jaswinder
  jatin javaid javan javon javor jaxon jaxson jay jayant jayce jaycee jayda jayla jaylen jaylon jaymes jayna
  jayson jazmin jazmine jeane jeanie jeannette jeannine jeena jeetendra jefferson jehad jelena jelle jemimah
  jena jenae jenifer jenni jenson jeong jeremie jeri jerica jericho jermain jerrod jessa jessamine jessamy
  jessika jevon jewel jia jiahao jian jiang jianguo jiaqi jie jignesh jihad jihan jillian jimi jiminy jimmie
  jinan jing jingyi jinny jiri jiro jitka joachim joakim joana joannie jocasta jochen jodi jody joelle joesph
  joffrey joginder johann johanne johnathan johnathon johnpaul joleen jolie jolyon jonatan jonathon jong jonni
  jonny jonty joost jordi jordy jordyn jorja josefa josefina joselyn josephina josette josiane josie joslyn
  joss josslyn jovana jovanni joya joyanne jozef juana juanito juanjo judah judi judie judson judyta juha jul
  juli juliane julianne juliette julita jun junaid juned jung junior junko juno jurgen juri justice justus
  justyn jusuf juwan jytte kaan kaci kade kaden kaelyn kai kaia kaila kaio kaiser kaitlynn kaiya kaja kajal
  kajetan kalani kaleb kaleem kalina kaliyah kalle kallum kalum kalvin kamelia kamila kamile kamilla kamron
  kamryn kana kandace kane kang kaniz kapil karam karamjit karan kareena karel karey kari karla karli karlo
  karly karma karoline karoly karolyn karrie karson karsten karthik karuna karyn kasey kashif kashmir kaspar
  kasper kassandra kassidy katalin katarina katarzyna katee katelyn katey kath katharina katharyn katherin
  kathi kathie kathrin kathrine katia katina katinka katiuscia katlyn kato katrin katrine katya kaur kavan
  kaveh kavi kavya kaydee kayden kaye kaylee kayley kayode kayra kazi kazimierz kazuki kazuo keagan kean keane
  keaton kedar keegan keelan keelin keenan kehinde keiko keiran keita kelan kelechi kelis kellan kellen kelli
  kellie kelvyn kemal kenan kendall kendrick kenia kenna kennedy kennith kenton kenya kenza kenzie kenzo keon
  kerem keren keri kerim kermit kerr kerstin keshav keshia kester ketan keturah kevan keven kevyn keya keyla
  keziah khadeeja khadijah khaled khaleel khalida khalifa khalilah khan khanh khaya khloe khuram khushi khyati
  kia kiah kian kiana kiara kieren kiernan kiersten kieu kiki kilian kimani kimberlee kimiko kinga kinsley
  kinza kipling kirandeep kiri kiril kirill kirin kirit kirstie kirstin kisha kishan kishore kitto kizzy klara
  klaudia klaudiusz klavs kleio knox knut kobe kobi koby kodi kody kohei koji kolawole kole komal konstantin
  konstantina konstantinos kora korey kori kornel kornelia korrie kory kosta kostas kourtney krishan krishnan
  kristaps kristel kristi kristie kristijan kristof kristofer kristoffer kristy kristyna krisztina krunal
  krystal krystian krystina krystle kseniia kuba kudzai kulbir kuldeep kuldip kuljit kulsoom kumail kunihiko
  kurt kush kushal kwadwo kwaku kwasi kweku kwesi kya kyan kye kylee kyler kylian kym kynan kyoko kyrie kyron
  kyson kyung lacey lacie ladislav laila lainey laith lajos lakeisha lakshman lalita lamin lamine lamont lan
  landon lanette laney lani lanre laoise laraib larisa larissa larry lasse latasha latifah latika latisha
  latonya laurel laurens laurent lauri laurie lavender lavinia lavonne lawal lawson layan layton lazar lazarus
  lea leandra leandro leann leda leif leigha leighanne leighton leilani lekan lela leland len lenka lennie
  lennon lenny lenora lenore leonel leonidas leonie leonor leonora leontine leontyne leora leroi leslee leta
  leticia lev levente levon lexie lexus lia liadan lian lianne liban liberato lidiya liesl lieve ligaya lilah
  lili lilibet lilith lillia lillie lilly limor lin lindiwe lindsie linh linna linnea linton lior lis lisha
  lita liv liva livvy liyana lizbeth lizeth lizette lizzie lizzy ljiljana ljubica lleucu llew llewellyn
  llewelyn lochlan lockie lolita lolly lon lonnie loraine loredana loreen lori lorie lorin lorinda loris lorri
  lorrie lotte louanne louisiana loukas lourdes lovell lowell lowri lubomir luc lucca lucie lucienne lucilla
  lucio lucius lucretia lucyna ludmila ludo ludovic ludwig luiz lujain lula lulu luminita lupe lusia luz lydie
  lynae lyndsay lyndsey lynette lynnette lynwood lyubov maan maaria maarten mabelle mable mac macarena maci
  mack mackenzie macsen macy madalyn maddison maddox madelaine madeline madelyn madge madiha madina madiyar
  mads mae maebh maelys mafalda magali magaly magdalene magnus mahad maham mahdi maheen mahek mahendra mahi
  mahir mahira mahlon mahsa mahvish mai maida maiken maira mairead mairi maisha maite maitland maiya maja maks
  maksim maksym malachy malaika malak malakai maleeha malek mali malia maliha malika malka mallika malorie
  malvina malwina mamadou mame mamun manal manar mandeep mandla manel maninder manjinder manjula manjunath
  mannie manny manoj manolis manon manpreet mansi mansur mantas manuela manus manvir maram marcela marcelina
  marceline marcelle marcellus marci marcie marcos marcy mareike maren margarete margarethe margaretta
  margarida margaux marge margie margit margo margot margrethe mariama mariano maribel maricela marielle
  marietta marigold marija marijana mariko marilena marilou marinela mariola marios mariya marjan marjolein
  marketa markus marla marlee marlena marley marlowe marnie maroun marquis marquita marten martijn martine
  martyna maruf marva marya maryann maryanne marybeth maryjane marylou marylyn marzena masha mashal massimo
  matej mateja mathew mathias mathieu mathilda mathilde mathis matias matilde mats mattia mattias matty matus
  maura mauricio maurits maurizio maverick maxence maxim maxime maximiliano maxwell may mayra maysa mayumi maz
  mazen mckenna mckenzie mckinley meabh meadow meagan mears meave mechelle medina mee meenakshi megha mehak
  mehmood mehnaz mehr mehul meike meirion melania melati melike melis melisa melodee melodie melva melvina
  melvyn memphis menaka mendel meng menna meriel merike merrick merrill merry merv merve mervin meryem meta
  methuselah metin mette mhari micaela micaiah michaella michail michalis michel michela micheline michiko
  mick mickael miguelina mihaela mihail mihir mikaela mikayla mikel mikey mikkel mikko mikolaj milada milan
  milana milburn milena milica milind millard miller miloslav milosz mimosa minahil minal minaxi mindy minerva
  minesh ming minh minoru mirabel miracle mircea mirco mireille mirella mirha miri mirjam mirka mirko
  miroslava miroslaw mirza misaki misha mitali mitesh mitul miya miyuki mladen moa mohamad mohammod mohamud
  mohanad mohinder mohsen moises moishe mojisola mollie monalisa monette monique monroe montague montana
  montel montgomery morgan morgana morgane moriah moritz morris morten mortimer morwenna moshe moss mostyn
  moustafa moyra muadh muhamed muhannad muhsin muiris mukhtar muneeb mungo munira munro muntaha murat murdo
  murielle mursal murugan musa musab muskaan muskan muslima mustapha mutasim mya mykola mylee mylene myriam
  myrto myung naa naara nabeel nabeela nabila nabilah nadeen nadezhda nadiya nadja nadya nael nafeesa nafisa
  nafiseh naggar nahid nahida nahla naim najib najwa nakia nakita nalini nam namita namrata nana nancie
  nandini nandita nando nanna naoki naoko naomie naoto narelle naresh nargis nasim nasima nasra nasrin nassim
  nastassja nat natacha natale natali nataliia nataliya natan natascha nathaly nathanael nathania naveen navin
  navjot navneet nawal nawaz nayan nayeli nazar nazim nazima nazir nazish nazma nazmul neal nedra neel neela
  neelima neeraj neesha nefertiti neha nelda nelia nelle nellie nena neo nerea nereida nerida nesrin nessa
  nesta neta netta nettie neva nevaeh neve nevena nevenka newton neya neyla nga ngaio ngoc nguyen nhung
  nichelle nichola nicholaus nichole nicholette nickolas nico nicodemus nicol nicolae nicolai nicolaos
  nicolette nicolina nidhi nieves nihad nihal nik nika niki nikkita niko nikola nikolaos nikolay nikoleta
  nikos nila nilesh nilofer nils nilufar nima nimmi nimra nin ninette ninian nino nira nirav nirmal nirmala
  nisa nishat nishi nitesh nithya nitish niv nivedita nkechi nnamdi noam nobuko nobuo noe noelia noella
  nokuthula nola nolan noleen noman nomsa nona nonie noora noorah noreena noriko norm normand norrie norwood
  nouf noura novak nur nura nuran nuray nuria nurul nyah nyasha nyla nyle nyree nyssa oakley obadiah obed
  oberon obinna ocean oda odalys oded odell odhran odin odysseas ofelia ofer ogechi oghenekaro okan oksana
  oktay olabisi oladele oladipo olafur olamide olanrewaju olayinka oldrich ole oleksii oleksiy olen olesia
  olesya oliwia oliwier olly olufemi olufunke olumide oluwadamilola oluwafemi oluwakemi oluwatobi oluwatosin
  olwyn olympia omair omarion omer omid omkar omolara ondrej onika onyeka opal oprah ora oral orel oren orest
  orhan oriana oriel orin oriol orion orlagh orlaith orland ornella orsolya orville osagie osbert osborn oseas
  oskar osvaldo oswin otilia ottoline ouida ousmane overton ovidiu owain owais owolabi oxana oyinkan oystein
  ozlem ozzie ozzy paavo paco padmini paislee paisley palesa pallavi paloma panagiota panagiotis panayiotis
  pandora panos paramjit pardeep paresh parisa pariss parker parmjit parth parul parvati parvez parvin
  parvinder pasquale pasqualina pati patrice patricio patrik patrizia patrycjusz patryk pattie pauliina
  paulina paulino paulius paulo pavel pavithra pavla pavlo pavlos paxton payal payton pearce pearline pearse
  pedram peer pelin penni pennie percival perdita peregrine peri perla pernille perrin persephone perseus peta
  petal petar pete petros petru petrus petunia peyton phaedra pham philipp philippe philippos phillipa phillis
  philomene phineas phoenix phuong phylicia pias pierce pierrick piers pieter pilar pim ping pinky pixie
  piyush polina pollyanna ponting poonam porsche portia prabhat prabhjot prabodh pradip pragya prakriti pramod
  pranali pranay pranesh prasad prasanna prashant prateek prathamesh pratima praveen precious preity premila
  prerna presley prince prisca pritesh prithvi pritpal priyam priyanshu priyesh prosper prue pryce przemyslaw
  puja puneet purnima purvi qadir qaiser qamar qian qiang qing quan quang quincey quinlan quinton quique
  raahim rab rabea rabi rach rachana racheal rachna racine rada radha radhika radka radmila radomir rae raegan
  raeleen rafa rafaela rafaella rafe raffaele raffaella rafferty raghav raghda raghu rahat raheel rahma rahman
  raina raine rainie raissa raiyan rajab rajat rajdeep rajendra rajiv rajkumar rajni raju rajvir rakesh rakhi
  raluca rama ramadan ramandeep rameen rami ramin ramiro ramiz ramla ramneek ramsay ramsey ramune ramzan ramzi
  rand randal randall randi rane rani ranjan ranjana ranulph raoul raphael raphaela raphaelle rapunzel rasa
  rasha rashad rashan rashawn rashida rashidah rashmi rasmus ratan rati rauf raunak raven ravindra ravneet
  ravshan rawan rayan rayhan raymon raymonde raymundo rayna raynard rayyan raza rea reagan reanna reba rebeca
  rebeka reda reed reena reenu reese reeta refilwe reg regan regina regine regis rehan rehanah rehma reid
  reidar reiko reilly reina reiner reinhard reinhold remo remus ren rena renae renald renaldo renato renaud
  renesmee renita renitta reno renu renuka reo reshad reta reuven reva rexhep reyhan reyna reynaldo reza rhett
  rhiana rhianna rhiannan rhodes rhonwen rhyan rhydwyn ria rian riana rianna riba ricard riccarda richa
  richmal richmond rickey ridhi ridley ridwan rie rigby rihanna rika rikki rimsha rina rinat rinku rio riordan
  rishaan rishab rishabh rishika ritchie ritesh ritika riva river rivka riyad riyaz rizwana roald roan roar
  robb robbi robby roberts robrecht rocio rocky roddie rodger rodica rodolfo rodrigo rodrigue roel rogan
  rogelio rogerio rojin rokas rolanda rolando rolf rolly romain romaine romana romane romano romany romelu
  romesh romi romilly romina romulus romy ronaldo ronda roni ronit ronja ronna ronni roopa roosevelt roque
  rorie rosabel rosalba rosalia rosalie rosalina rosalinda rosamaria rosana rosangela rosaria rosario rosella
  roselyn rosetta roshan rosheen roshni rosi roslin rosmarie rossana rossella rosslyn roswell rosy roxana
  roxann roxy royston rozalia rozina ruadhan ruari ruaridh ruba ruben rubens ruchi ruchika rudo rudolfo rudra
  rudyard rue ruhi rui rukmini ruksana rumana rumbidzai rumi runa rune rupa rupal rupinder ruslan rusne russ
  rutendo rutger ruthann ruthie ruzena ryder rylan ryland rylee ryo ryoko ryszarda ryu saadia saalim saanvi
  saara sabah sabastian sabeeha sabiha sabika sabir sabra sabreena sacha sade sadhana sadio sadiq sadiya
  sadiyah saffron sagal saghir sahara sahib sahil sahra sai said saifullah saim saiyan sajad sajan sajjad
  sakari sakariya sakib sakinah sakshi sakura salah salama salem saliha salimah salina sallie salvador
  salvatrice samah saman samanta samara samer samera samia samiya samiyah sammi sammie samoa samra samraj
  samreen samuele samuil samya sanam sanath sanchez sancho sandi sandie sandor sandrine sandro sangita sania
  saniya sanja sanjana sanjeet sanna sanne sanni sante santi santino santo saoirse saqib sarabjit sarada
  sarahjane sarai saran saranya saravanan sarbjit sargun sari sariah sarika sarina sarmad saroj sasa sascha
  sass sathish satnam satoshi satpal satu satwinder satya satyam saundra saurabh sauvik savanna savio savvas
  sawsan sayan sayed sayeed sayid sayyid scarlet schuyler scotia scottie sebastiano sebastien seda sedat seema
  seeta seetha sefton segun sehar seiji sejal selahattin selam selassie selcan selena selene selin selvi
  selwyn semih semra sena senan senthil sepideh septimus serafina serap seraphina seraphine serdar serenity
  sergej sergey sergiu serhii serhiy serina serkan serra seumas severin severine sevgi sevim seyed seymour
  shaan shaban shabir shad shada shadia shae shafiq shagufta shah shahab shahana shahbaz shaheer shahin
  shahina shahla shahmeer shahnawaz shahrukh shahryar shahzad shahzadi shaikh shaila shaima shaina shaista
  shaiza shaker shakera shakil shakila shakir shakira shakti shalini shalom shama shamar shamas shameem
  shamila shamima shams shamsa shamsul shana shanae shanaya shandra shanell shanelle shani shania shanika
  shaniqua shaniya shanna shannen shanon shantel shantell shanthi shaquille shara sharan sharanjit sharda
  shardae shari sharifa sharifah sharina sharlene sharma sharna sharnie sharona sharonda sharrie sharyn
  shashank shashi shaunna shavonne shawn shawna shawnee shay shaya shayan shayla shaylee shayna shayne shea
  shealtiel sheba sheela sheema sheetal sheeza shehryar shehzad shekhar shelby sheldon shelia shella shelton
  shema shenika sheniqua sherard sheree sherelle sheri sherif sherifa sherilyn sherine sherlyn sherman sherri
  sherrie sherrill sherwood sheryl sheryll shevaun shevonne shi shibli shideh shifa shihan shikha shilpa shima
  shin shinji shinobu shiny shiona shira shiraz shireen shiva shivam shivang shivani shiven shoshana shoshanna
  shravan shreeya shreyas shrina shriya shruti shuaib shubham shubhangi shufen shukri shuma shumaila shumi
  shun shuo shura shyam shyla sia siam siana sianna siara siavash sibel sibongile sibusiso siddharth
  siddhartha siddiq sidharth sidika sidonie sie siegmund sierra sietske sifiso sigmund signe sigourney sigrun
  sigurd sihle silje silke silvana silvano silvester silvi silvie silvio silviu sima simcha simeon simge simi
  simmy simona simonetta simonne simra simranjit simranpreet simrat simren sina sinclair sindi sindy sinem
  sinenhlemba siobhain sipho sipora sirena siri sirius sissel sissi sissy sita sitara siv siva sivakumar siwan
  siyabonga siyu siyuan sizwe skaidrite skye skyla skylar skyler slade slavica slavko slawomir sloane smita
  smriti sneha snezana snigdha snjezana sobia sofi sofija sofiya soha sohaib sohan sol solange soledad soleil
  soleyl solveig som soma somhairle sommer sona sonal sonali sondra songul soni soniya sonu soo sophal sophea
  soren sorin soroush souad soumaya sourav sowmya spas spiro spyros srdjan sree sreenivas sreeram sri sridhar
  srikanth srinivas srishti stace staci stacie stafford stamatis stana stanislas stanislav stanislava stanko
  stanton stasia stavros stef stefanie stefano stefanos stelian stelios stepan steph stephane stephania
  stephanos stephany stephenson sterre stevan stina stine stoyan strahinja struan stu stylianos suad suada
  subhash subrata suchitra sudeep sudha sudhir suelen suelynn suhail suhani sujata sujatha sukhbir sukhdeep
  sukhjit sukhpreet sukhraj sukhvinder sukhvir suki sukie sulaiman suleiman suleyman sultana sumaiya sumanth
  sumayya sumayyah sumeet sumi sumitra summayah summer sun sunaina sundar sunday sundeep sunder sungmin suni
  sunshine superna supriya suraj suraya surbhi suren surender surendra suri suriya surjeet susana susanne suse
  sushant sushil sushma susi suswati susy suyash suzana suzannah suzette suzi suzy svein sven svend sverre
  svitlana swaran sweta swetha sydnee sydney syeda sylvain sylvaine sylvana sylwester sylwia symon synne syra
  syrus szabolcs szilvia tabassam tabby tabraiz tadas tadeo tadhg taegan tafadzwa taha tahlia tahmid tahmina
  tahnee tahseen tai taiba taiga taina taisha taiwo taj tajinder takashi takeshi takudzwa talal talan talat
  tali talib talie talin talisa talitha talon talulah talulla tamandeep tamanna tamas tamer tami tamika tamiko
  tamina tamir tamiya tammi tamra tamsen tanaka tanay taner tangerine tanika taniya tanja tanmay tannaz tanner
  tanuja tanvir tanwen tanzeela tao tapiwa taraji taran taraneh tarang tarek tareq tarik tarka tarn tarquin
  tarrant taruna taryn tasawar tashan tashi tashina tasmin tasnim tasos tata tatenda tatiane tatiyana tatjana
  tatum tavish tawana tawanda tawfiq tawny tayah tayla taylah tayler tayo taz teal tebogo teddie teena tehreem
  teigan teija tejinder temitope tendai teo teodor teodora teodoro terezia teri terrance terrell terrence
  terrie terryl tessie tetiana tetsuya tevin thabo thaddea thai thais thalia thamsanqa thandeka thandiwe
  thangavel thanh thanos thapelo tharani thays theda thelonius themba theobald theodoros theodosia theodosius
  theresia theron theunis thiago thibault thibaut thijs thilo thirza thokozani thom thomasine thor thora
  thorben thorin thorsten thu thulani thulisile thurstan thuy tiago tian tiana tiani tianna tiara tiarna
  tiberiu tiberius tibor tica tiegan tien tienne tieu tiff tiffani tiffanie tiger tiina tijana tijs tikva
  tilak tilde tillie tilo timea timi timmothy timo timofey timon timor timothee timur tinashe tindara tine
  ting tino tinotenda tinuke tionne tipper tirion tirth tirtha tirza tisha titania titilayo tito titus tiwa
  tjark tobey tobi tobiah tod toki tola tolga tolu tolulope tomasina tomaso tomaz tomek tomer tomeu tomiko
  tomislav tomke tommaso tommie tomoko tonda toney tong tonia tonie tonja tonje tonny tonya tooba topaz topsy
  tor torben torbjorn tore tori torie toril torill torquil torrance torrie torsten torunn tory toshiko tosin
  toufik tove tracee traci tracie trajan trang tranmer traute travon trayvon tre treasa tremaine tremayne
  trena tresa treva trevin trevon trey trina trine tripta trisha trista tristen triston trixie troy truda
  trudie truls trystan tsering tsuyoshi tuan tucker tuesday tufail tugba tui tula tulasi tullia tully tulsi
  tung tunji tuomas tupac turan turner tushar tyana tyla tylah tymon tymoteusz tyra tyree tyrell tyrese tyrion
  tyron tyson tzipora tzvi ubaid ubaidah uchenna udo ufuk ugne ugo ugochukwu ugonna ugur uli ulla ulric ulrika
  ultan ulysses umaima umaiza umaymah umberto umesh umme ummi ummul umut unathi undine unity upasana urania
  urbain urban uri uriah urmila urooj uros ursa ursel urska urvashi urvi usama usamah uta ute utkarsh utsav
  uwe uzair uzoma vahid vaibhav vaishali vaishnavi vakho vala valda valdis valencia valentin valentine
  valentino valentyna valeria valeriu valeriya valter valtteri van vance vandana vani vania vanita vanja
  varinder varun vas vasanthi vasco vashti vasiliki vasilios vasilis vasily vassilis vasundhara vasyl vaughn
  vazgen veda vedant veer veera veikko velma velva vena vendela venera venkatesh venus verena verla verna
  vernice verona veronika veronique vesna vester vibeke vibha vic vicente vicki vickie victoire victorine vida
  vidal vidas vidhi vidhya viggo vignesh viivi vijaya vijayalakshmi vikas viki vikrant viktoriia viktorija
  vilhelm ville vilmos vin vincente vincenza vincenzo vineet vinita vinny violeta violetta violette vipin
  vipul virat virendra virgil virgilio virginie viridiana virpi visalakshi vishnu visnja vita vitali vitalie
  vitaliy vito vitoria vittorio viva vivaan viveca vivi viviana viviane vlad vladislav vladyslav vlasta
  vojtech volkan volker von vonda vonnie vova vuk vuyo vytautas vyvyan wade wael wafa wafaa wahida wajahat
  wajiha walburga waldemar waleed walker wallace wallis walt walther wambui wan wandile wang wania warda
  warrick warsame warwick waseem wasif wasiu wassim wasyl waylon weaam wee wei weiss wenceslas wendel wendolyn
  wenona wenyi weronika westley weston whoopi wiam wiebke wieslaw wieslawa wil wilber wilbert wilbur wilburn
  wilda wiley wilfredo wilhelm wilkie willard willemijn willene willi willian willis willy wilmer wilson wim
  windsor winfred wing winnifred winona winslow winton wioletta wisdom wissam witold wladyslaw wlodzimierz
  wolfgang wolfram woodrow woodson wout wouter wren wyatt wyndham wynford wynn wynona xandra xanthia xavi
  xaviera xena xenos xerxes xia xian xiang xiao xiaoling xiaoming xiaoyan xiaoyu xing xinyi xiomara xiong
  xolani xuan xue xzavier yaa yaaseen yaasir yaasmeen yacine yacoub yaeko yael yafa yagmur yahir yahya yair
  yakov yakub yalda yalena yaman yamileth yamin yamina yan yanet yang yani yanis yanka yann yanni yannis yao
  yaqoob yaqub yaretzi yaritza yaron yaseen yaser yashika yashoda yasin yasmeen yasmina yasu yasuko yatin yaz
  yazan yazid yazmin yehuda yejide yekaterina yelena yelyzaveta yen yeong yesenia yeshi yessica yetunde
  yevgeniya yevgeny yiannis yigit yihan yijun yildiz yilmaz yimin yin yiorgos yisrael yitzchak yixin ylva yoav
  yoel yogesh yogi yogita yohan yoko yolande yoni yoo yoon yoram yorath yoshi yoshiko yoshio yosra yosuke
  youcef younes youngjae younis younus yousaf yousif yousra yovani ysabel yuan yue yuen yui yukiko yukio
  yuliana yuliia yuliya yumi yumna yun yuniesky yunis yunus yuriko yusraa yusuke yutaka yuto yuval yuvraj
  yuxuan yvaine yves yvon yvonna zaara zabrina zach zacharias zachery zackary zackery zada zafirah zahara
  zaharah zahir zahirah zahoor zahrah zaid zaiden zaim zainah zaira zaire zakariyah zakary zaki zakia zakirah
  zakiya zakiyah zaks zala zaleha zalman zamir zamira zana zane zanele zaneta zaniyah zarah zareena zaria
  zariah zarmina zaryab zayaan zayan zayd zayden zayn zayna zaynab zaynah zayyan zbigniew zdenek zdravko
  zdzislaw zeb zebadiah zechariah zed zeena zeferino zehra zeina zeki zeliha zelma zen zenaida zenia zeno
  zenobia zenon zephaniah zephyr zeta zev zhanna zhao zhen zheng zhi zhou zhu ziauddin zidan zilla zimal zina
  zinaida zineb zinedine zinnia zipporah zishan ziv ziva ziyad ziyan zlata zlatan zlatko zoeya zohaib zohan
  zohra zoia zorah zoraida zoran zosia zosimo zoya zsofia zsolt zsuzsanna zubeda zuhair zulaikha zuleika
  zuleikha zulekha zulema zunaira zurab zuri zyaire zygmunt zyon`);
