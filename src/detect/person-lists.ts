/** Words that decide what a capitalised word is. Lists of plain facts, ours; kept short and read by eye. */

function setOf(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/u));
}

/** Before a name. In small letters, without the full stop. */
export const TITLES = setOf(`
  mr mrs ms miss mx dr doctor prof professor rev revd reverend father canon sir dame lord lady baroness baron
  cllr cllrs councillor councillors alderman mayor mayoress sgt sergeant pc pcso dc insp inspector ch supt
  superintendent constable di dci dcs dcc acc cadet captain capt major colonel col nurse sister judge`);

/** Titles of an elected or civic office: a surname behind one is enough to know an office-holder by. */
export const OFFICE_TITLES = setOf('cllr cllrs councillor councillors alderman mayor mayoress leader mp');

/** Titles that are everyday words too: they need a name from the list, or two words, behind them. */
export const WEAK_TITLES = setOf(
  'father lord lady mayor mayoress major nurse sister judge captain doctor canon ch col dc inspector sgt sir dame',
);

/** First names common in the United Kingdom, of every origin. */
export const FIRST_NAMES = setOf(`
  aaliyah aaron abbie abby abdul abdullah abel abigail abraham ada adam adamu adeel adele adil adnan adrian
  adriana agnes agnieszka ahmad ahmed aidan aiden aileen ailsa aimee aisha aishah akash alan alana alasdair
  alastair albert alejandro aleksander alex alexa alexander alexandra alexis alfie alfred ali alice alicia
  alina alisha alison alistair aliya aliyah allan allen alma alok althea alyson amanda amandeep amar amara
  amelia amelie amer amina amir amirah amit amita amna amos amy ana anand anastasia anders andre andrea
  andreas andrei andrew andrzej andy aneesa angela angelina angus aniela anika anil anisha anita anjali ann
  anna annabel annabelle anne annette annie anthony antoine anton antonia antonio anwar archie ariana
  arianna arif arjun arlo arnold aron arran arthur arun asha asher ashley ashok ashton asif asma astrid
  aubrey audrey ava aya ayaan ayesha aysha ayub azra babar babatunde bahadur baljit balwinder barack barbara
  barnaby barry bartosz bashir bea beata beatrice beau becky belinda ben benedict benjamin bennett
  bernadette bernard bernice bernie bert bertram beth bethan bertie bethany betty bev beverley bhavesh bhavna bilal
  billie billy bob bobby bogdan boris boyd bradley brady brandon brenda brendan brenna brian bridget brigid
  britney brittany bronte bronwen bronwyn bruce bryan bryn bryony cadi caitlin caleb callie callum calum
  cameron camilla candice cara carl carla carlos carly carmel carmen carole caroline carolyn carrie carys
  casey caspar casper cassandra cassie catalina catherine cathy catriona cecilia cedric celia ceri cerys
  chaim chandra chantal chantelle charis charlene charles charlie charlotte charmaine cheryl chester
  cheyenne chiara chidi chika chinedu chioma chloe chris christina christine christopher christos cian ciara
  ciaran cillian cindy claire clara clare clarence claudia claudio clement clifford clint clive clodagh cody
  colette colin colleen connie connor conor constance cora corey corinne corrine cosmo courtney craig
  crispin cristina curtis cynthia cyril dafydd daljit damian damien dan dana daniel daniela daniella
  danielle danny danuta daphne dara darcy dario darius darnell darren daryl dashiell dave davey david davina
  davinder davy deandre deanna deanne debbie deborah debra declan deepak deirdre delia delilah delroy delyth
  demelza demetrius demi denis denise dennis derek dermot desiree desmond deven devon dewi dexter dhruv
  diana diane dilip dilys dinesh dipak dmitri dominic dominik dominique donald donna donnie donovan dora
  doreen dorian doris dorothy doug dougal douglas dudley dulcie duncan dwayne dwight dyfed dylan eamon
  ebenezer ebony eddie edie edith edmond edmund edna edward edwin edwina efua eileen eilidh eirlys eiza
  ekaterina ela elaine eleanor elena eliana elias elijah elin elisabeth elise elisha eliza elizabeth ella
  elle ellen ellie elliot elliott elmer elodie eloise elsa elsie elvira elwyn emanuel emanuela emeka emil
  emilia emily emma emmanuel emmeline emre enid eric erica erik erika erin ernest ernie errol esme esmee
  esperanza esra estelle esther ethan ethel etta euan eugene eugenia eunice eva evan evelyn evie ewa ewan
  ezekiel ezra fabian fabio fabrizio fadi fahad faisal farah faraz farhan farida fariha faruk fatima fatimah
  fawzia faye felicity felix femi fenella ferdinand fergus fernando filip finlay finley fintan fiona
  fionnuala fletcher flo folake frances francesca francine francis francisco franco frankie franz fraser
  fred freda freddie freddy frederick freja freya gabi gabriel gabriela gabriella gaby gail gareth garrett
  garry gary gaurav gavin gayle gemma geoff geoffrey george georgina geraint gerald geraldine gerard
  gerry gethin ghulam gideon gilbert giles gillian gina ginny giorgio giovanni giulia giuliana giuseppe
  gladys glenda glenn glennis glenys gloria glyn glynis godfrey goran gordon graeme graham grainne grayson
  greg gregor gregory greta grigori grzegorz gulnaz gurpreet gus gwen gwenda gwendolyn gwilym gwyneth habib
  hadiya hadley haider hakim hal hamid hamish hamza hana hanif hannah hannan hari haris harjit harlan harley
  harold haroon harpreet harriet harrison harry harvey hasan hassan haydn hayley hector hefin heidi heinz
  helen helena helga henrietta henrik henry herbert hermione hettie hilaire hilary hilda hillary hira hollie
  horace horatio howard hubert hugh hugo humaira humphrey hussain hussein huw hywel iain ian ibrahim ibtisam
  ida idris ieuan ifeoma ignatius igor ikram ilaria ilhan ilona ilyas iman imelda imogen imran imtiaz ina
  inaya indira ines inga ingrid inigo ioan ioana iolo iona iqra irene irfan irina irma irving isaac isabel
  isabella isabelle isadora isaiah isha ishaan isla ismael ismail isobel iva ivan ivor izabela izzy jaan
  jacek jackie jaclyn jacob jacqueline jacquelyn jaden jago jaime jake jakub jaleel jamal james jamie jamil
  jamila jane janet janette janice janine janis jared jaroslav jarvis jasmin jasminder jasmine jason
  jaspreet jasvir javed javier jawad jaya jayden jaydon jayesh jayne jean jeanette jeanne jeannie jeb jed
  jedidiah jeff jeffrey jemima jemma jen jenkin jenna jennie jennifer jenny jensen jeremiah jeremy jermaine
  jerome jerry jerzy jess jesse jessica jessie jethro jill jim jimmy jin jitendra jo joan joanie joann
  joanna joanne joao joaquin jocelyn jodie joe joel joey johan johanna johannes john johnnie johnny jolanta
  jolene jon jonah jonas jonathan joni jools jorge jorgen jose josef joseph josephine josh joshua josiah
  jovan jowan joyce juan juanita judd jude judith judy jules julia julian juliana julie juliet julio julius
  justin justine justyna jyoti kacey kacper kadir kaiden kaitlin kaitlyn kalpana kamal kamala kamil kamran
  kanta kareem karen karim karin karina karishma karl karol karolina kasia kasim kate katerina katharine
  katherine kathleen kathryn kathy katie katja katrina katy kavita kaya kayla kayleigh keanu keeley keely
  keira keisha keith kelly kelsey kelvin ken kendra kenji kenneth kenny kerensa kerri kerrie kerry kevin
  keyaan khadija khalid khalil khurram kiera kieran kieron killian kim kimberley kimberly kiran kirk kirsten
  kirsty kitty klaus kofi kojo konrad koray kris krishna krista kristen kristian kristin kristina kristine
  kristopher krystyna krzysztof kulwinder kumar kunal kwabena kwame kyle kylie kyra kyran lachlan lakshmi
  lamar lana lara lars laszlo latifa latoya laura lauren laurence lauryn laverne lawrence laxmi layla leah
  leanna leanne leela leigh leila lemuel lena lennox leo leon leona leonard leopold leroy lesia lesley
  leslie leszek letitia levi lewin lewis lexi liam liana libby lidia lila lilia lilian liliana lillian lina
  linda lindsay lindsey lindy linette linus lionel lisa lisbeth lise livia liviu liz llinos lloyd llyr logan
  lois lola lorelei lorena lorenz lorenzo loreto loretta lorna lorne lorraine lottie louella louis louisa
  louise lowenna luan lubna luca lucas lucia lucian luciana lucien lucille lucinda lucjan lucy luella luigi
  luis luisa luka lukas lukasz luke lukman luther lydia lyla lyle lyn lynda lyndon lynn lynne lynsey lyra
  lysander mabel mabli macey maciej maddie madeleine madhu madison mael maeve magda magdalena maggie maha
  mahesh mahmood mahmoud mahmud mahnoor maia mair maire maisie malachi malala malcolm malgorzata malik malin
  mallory mamie manan mandip mandy manfred mani manisha manjit mansoor manuel mara marc marcel marcella
  marcelo marcia marcin marco marcus marek margaret margarita margery marguerite maria mariah mariam marian
  mariana marianne maricel marie mariella marika marilyn marina mario marion marisa marius mariusz marjorie
  marlene marlon marna marsha marta martha martin martina marty martyn marvin marwan mary maryam masood
  mateo mateusz matilda matt matteo matthew matthias mattie maud maude maureen maurice mauro mavis
  maximilian maximus maxine mayank mayur meena meera megan meghan mehdi mehmet mehreen mei mel melanie
  melina melissa melvin mercedes mercia meredith merle merlin merryn mervyn meryl mhairi mia micah michael
  michaela michal micheal michele michelle mickey miguel mihai mika mikael mike mikhail miklos mila mildred
  millicent millie milly milo milos milton mimi mina minnie mira miranda mirela miriam miroslav misbah mitch
  mitchell mitra modupe moeen mohamed mohammad mohammed mohan mohit mohsin moinuddin moira molly mona monica
  monika monty morag moses mostafa muhammad muhammed muhammet mukesh mumtaz muna munir murad murali muriel
  murray mustafa myah myfanwy myles myra myron myrtle nabil nadeem nadege nadia nadine naeem naila naima
  najma nancy nanette naoise naomi narendra narinder naseem nasir nasreen natalia natalie natalya natasha
  natasza nathalie nathan nathaniel navdeep naveed naz nazia neelam neeta neil nell nelly nerissa nerys
  nestor neville ngozi nia niall niamh nic nicholas nicky nicola nicolas nicole nicoletta niels nigel nikhil
  nikita nikki nikolai nikolas nimisha nina niraj nisha nishant nita nitin noa noah noelene noelle nonso
  noor nora noreen norris nour nusrat obi octavia odette oisin ola olaf oleg oleksandr oleksandra olena olga
  oli oliver olivia olivier ollie olu oluwaseun olwen omar omari oona oonagh ophelia orla orlando orson
  osama oscar osian osman oswald otis ottilie otto owen ozan pablo paddy padma padraig paige pam pamela
  pankaj paolo parminder parveen pascal pascale pasha patricia patrick patrycja patsy patti paul paula
  paulette pauline pawel pedro peggy penelope percy perry peter petr petra petronella phil philip
  philipa philippa phillip philomena phoebe phyllis pia pierre piotr piper pippa piran polly pooja prabha
  pradeep prakash pranav pravin preeti prem priscilla priya priyanka qasim queenie quentin quincy quinn
  rabia rachael rachel rachid radek radoslaw radu rafael rafal raheela raheem rahima rahul raimund rainer
  raisa raj rajan rajeev rajesh rajinder ralph raman ramesh ramon ramona rana randeep randolph randy rania
  ranjit raquel rasheed rashid raul rav raveena ravi ravinder raymond razia razvan rebecca rebekah reece
  reem reggie reginald rehana rehman rekha remi remy renata rene renee reshma reuben reyansh rhea rhian
  rhiannon rhoda rhodri rhona rhonda rhydian rhys ricarda ricardo riccardo richard richie rick ricki rickie
  ricky rico rida riham riley rishi rita ritu riya rizwan robbie robert roberta roberto robyn rocco roddy
  roderick rodney roelof roger rohan rohini rohit roisin roland romeo ron rona ronald ronan ronnie
  ronny rory rosa rosaleen rosalind rosaline rosalyn rosamund rosanna rosanne roseanne rosemary rosie rosina
  rosita roslyn ross rowena roxanne roy roya roza ruairi rubin rubina rudi rudolf rudolph rudy rufaro rufus
  rukhsana rupert ruqayya russel russell rustam ruta ruth ryan ryszard saad saba sabrina sachin sadaf sadia
  sadie saeed safia safiya sahar saif saima saira sajid sajida sakina salahuddin saleem salih salim sally
  salma salman salome salvatore sam samad samantha samina samir samira sammy samson samuel sana sanaa
  sandeep sander sandip sandra sangeeta sanjay sanjeev santiago santosh sapna sara sarah sarfraz sarita
  sarwar sasha saskia satish saul savita scott seamus sean seb sebastian selim selina selma senga seonaid
  seren serena serge sergei sergio seth shabana shabnam shadi shaheda shaheen shahid shahida shahnaz shakeel
  shamim shan shanaz shane shanice shannon shanti shareen sharif sharmin sharon sharron shaun shauna sheena
  shehnaz sheila shelagh shelley shelly sheridan sherwin shirin shirley shiv shoaib shobha shona shreya sian
  sidney sidra siegfried sienna sigrid silas silvia simon simone simran sinan sinead siobhan sioned siya
  sofia sofie sohail sohaila solomon somaya sonia sonja sophia sophie soraya sorcha stacey stacy stanislaw
  stanley stefan stefania steffan stella stephan stephanie stephen steve steven stevie stewart stuart
  sukhdev sukhwinder sumaira suman sumaya sumit sunil sunita sunniva suresh surinder surjit surya susan
  susanna susannah sushila susie suzan suzanna suzanne suzie svetlana swati sybil syed sylvester sylvia
  sylvie szymon tabassum tabitha tadeusz tahir tahira talha talia taliesin tallulah tam tamar tamara tammie
  tammy tamsin tamsyn tania tanisha tanveer tanvi tanya tapan tara tariq tariro tarun tasha tasneem tatiana
  tatyana tayyab tayyiba teagan teddy tegan tehmina tejal terence teresa tereza terri terry tess tessa
  thaddeus thandi thea thelma theo theodor theodora theodore theresa therese thierry thomas thomasina tia
  tiernan tierney tiffany tilda tilly tim timmy timothy tina tiziana tobias tobin toby todd tom tomas tomasz
  tommy tomos toni tony torin tova tracey tracy travis trent trevor tricia trish tristan tristram trudi
  trudy tunde turlough tyler tyrone uche ulrich ulrike uma umair umar una unnati ursula urszula usha usman
  uzma vaclav vadim valentina valerie valerio vanda vanessa varsha vasant vasile vaughan veena venetia
  venkat vera vernon veronica vicky vidya vijay vikki vikram viktor viktoria vilma vimal vinay vince vincent
  vinnie vinod viraj vishal vitor vittoria vivek vivian vivien vivienne vladimir volodymyr waheed wahid
  wajid walid wally walter wanda waqar waqas warren wasim wayne wen wendell wendi wendy werner wes wesley
  whitney wiktor wiktoria wilf wilfred wilfrid wilhelmina willa willem william willie wilma winifred winnie
  wojciech wyn wynne xander xanthe xavier xenia xin yadira yana yannick yara yaroslav yash yasir yasmin
  yasmine yaw yemi yewande ying yitzhak yohannes yolanda yosef yousef youssef youssouf yuki yulia yuri yuriy
  yusra yusuf yvette yvonne zac zachariah zachary zack zafar zaheer zahid zahida zahra zain zaina zainab zak
  zakaria zakariya zakir zaman zander zara zarina zavier zeenat zeeshan zelda zena zeynep zia ziad zita zoe
  zoey zofia zola zoltan zora zubaida zubair zulfiqar zuzana zuzanna`);

/** First names that are everyday words, months or places too: a surname and something more must stand with them. */
export const DOUBTFUL_NAMES = setOf(`
  amber april aurora austin basil bella bill blake brad carol chelsea christian clay chad cliff clifton crystal
  daisy dale dawn dean destiny dick don drew dusty eve faith fern flora florence forrest frank garfield georgia gene
  glen grace grant griffin guy hamilton harmony hazel heather holly honor hope hunter iris ivy jack jade jan
  jasper jordan joy june kay kingsley kit lance lee lily lou luna mark marshall mason max maya melody mercy
  miles mo ned nelson nick noel norma norman olive pat patience pearl penny pip poppy preston primrose
  prudence ray rex rich rob robin rod roman rose rowan ruby rusty sandy savannah scarlett sherry sonny
  spencer stan sterling sue sultan taylor ted trinity tudor verity victor victoria viola violet virginia
  will willow winston woody zion`);

/** What streets, buildings, bodies, teams, awards and days end in: a name before them is no person. */
export const PLACES = setOf(`
  road rd street st avenue ave lane ln close drive crescent terrace gardens garden grove court place way walk mews
  square hill row parade rise green croft mead meadow meadows path vale view gate wharf quay yard bridge park common
  heath wood woods forest field fields farm river brook lake pond canal marsh moor beach bay island point tower
  villa villas mansion mansions heights tavern cove
  school academy college university nursery preschool playgroup church chapel cathedral abbey mosque temple synagogue
  minster hall house centre center library museum gallery theatre cinema hospital surgery clinic hospice practice
  pharmacy hotel inn arms pub cafe restaurant bar kitchen bakery shop store stores supermarket station airport depot
  roundabout junction estate village town city borough district county parish ward constituency region building
  buildings block flats lodge cottage manor castle palace barn mill works club rovers united wanderers athletic
  albion fc afc rfc cc rangers town team league cup trophy award awards prize medal memorial foundation trust
  charity fund society association institute institution company council committee group partnership forum project
  programme scheme festival fair fayre market carnival parade show concert exhibition day week weekend month year
  eve night morning afternoon evening season period lights trail race run marathon walk swim challenge ltd limited
  llp plc inc solicitors partners bros brothers sons act bill report review plan order statue monument fountain
  gardens allotments allotment cemetery crematorium playground leisure pool arena stadium sports pavilion shelter
  line bus tram train service services office offices room suite wing unit department team app campaign appeal
  survey hub line lottery grant grants stone wall bank hotel road's primary secondary infant infants junior juniors
  high grammar sixth form care home homes court's bandstand orchard reservoir lock viaduct tunnel underpass`);

/** Words that stand capitalised at the head of a sentence or a heading and are nobody's name. */
export const COMMON = setOf(`
  a about across advice after again air all also always an and another any apply are area around art arts as ask at
  autumn award back bag bank be because become been before being best better big bin bins black blue board book
  both bring british brown budget business but buy by call can car care cars cash change check children choose
  christmas clean click cllr close closed cold collect collection come community complete consultation contact cost
  could council councillor country crafts create cycle dance date day days dear deputy did discover do does don't
  door down drive drop early earth easter eat economic elected election end english enjoy enter environment event
  events every everyone everything executive exercise explore face facebook families family february find fire
  first fit food for former free friday from fun funding get give go god good got great green group had half hall
  halloween happy has have he head health help her here hey high his history home hot hour how i if in information
  instagram is it it's its january join july junior just keep key know last late latest learn leader leave leaving
  left let let's light like listen live local long look looking lost love low lunch made make many map march market
  martins meet meeting member men mental message midday minister mobile monday money more most motor music must my
  national need never new news next night no north not november now october of off office old on one online only
  open opening or order our out outdoor over parking part party pay people photo picture place plan planning plant
  play please police policy pool positive post prime pro programme project public put quiz rail rain read ready
  recycle red register remember repair repairs report results right road roads royal run safe safety sale saturday
  save saving say school science sea season second see send senior september service services set share she shop
  short should sign sing small so social some soon south sports spring staff stand start station stay stop story
  street strong summer sun sunday support sure swim swimming take talk tax team tell ten thank thanks that the
  their them then there these they thing things think this those thursday ticket tickets time to today together
  tomorrow tonight too top town training transport travel tree trees try tuesday two uk under until up update urgent
  us use useful very victim view virtual visit visitors volunteer volunteers vote wait walk walking want warm was
  waste watch water way we we're wear weather website wednesday week welcome were west what what's when where which
  white who why will winter wish with women won work working workshop world would write year years yes yesterday you
  young your youth zero december august june april may chief director officer mp mbe obe cbe jp qc kc phd ba bsc
  rip covid nhs bbc itv twitter x tiktok linkedin youtube nextdoor whatsapp google zoom microsoft england scotland
  wales ireland britain london europe european african asian american polish irish welsh scottish french german
  indian chinese ukrainian romanian christian muslim jewish hindu sikh buddhist catholic anglican pride ramadan eid
  diwali hanukkah lent advent boxing remembrance armistice jubilee coronation king queen prince princess duke
  duchess saint sir dame lord lady sea congratulations congrats rest morning afternoon evening hello hi pictured
  photograph photographs photos video watch latest said says told added asked thanked praised found
  missing wanted arrested jailed guilty charged wins won gets makes needs fools happen poor officer president hedge
  wreath berry bells tale tales`);

/** Names of shops, charities, dogs, clocks and forms of address. */
export const NOT_PEOPLE = setOf(`
  john-lewis ted-baker paul-smith laura-ashley thomas-cook dorothy-perkins william-hill jack-wills sue-ryder
  john-bull jack-russell big-ben perry-barr lord-mayor lord-lieutenant gwyl-dewi mr-president mr-speaker mr-men mr-whippy mr-motivator doctor-who`);

/** Words that streets end in and that families are called too. */
export const FAMILY_PLACES =
  setOf(`hill wood woods green field fields lane brook bridge court marsh moor church park
  lodge castle close farm mill rivers lake forest gardens grant wells walker row rowe holmes`);

/** Between the parts of one name. */
export const PARTICLES = setOf(
  'de da di du del della der den van von ter ten la le al el bin ibn ap ab st o',
);

/** What a person does, right behind the name. */
export const PERSON_VERBS = setOf(
  'said says has was is who from won wins joined joins told thanked started added will lives lived died',
);

/** What stands before a name that is then a thing's: Storm Dennis. */
export const NAMED_THINGS = setOf('ramadan storm hurricane operation project hms ss radio class team');

/** What stands in small letters behind a name that is then a thing's: the Elizabeth line. */
export const SMALL_THINGS = setOf(`
  line law show shows song songs video videos album game games movie film car phone app shop team series season
  version edition style brand band tour channel road street ward park school award trophy cup bear cake dancing dancers pantomime house`);
