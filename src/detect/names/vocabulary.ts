import { lazily } from './lazily.js';

/** Everyday words in their first form: what stands with a capital at a head and is no name. */
export const VOCABULARY = lazily(`
  aa abbey ability able aboard abolish above abroad absence absent absolute absorb abstract absurd abuse
  academic academy accelerate accent accept access accident accommodate accompany accomplish accord account
  accountant accurate accuse ace ache achieve acid acknowledge acoustic acquire acre act activate actress
  actual ad adapt add addict addition address adequate adjust administer admire admission admit adopt adore
  adult advance advantage adventure advert advise advocate af affair affect afford afraid afterwards against
  age agency agenda agent aggressive ago agree agriculture ah ahead ahh aid aim ain't aircraft airline
  airport airshow aisle aka alarm alas album alcohol alert alien alike alive allege alley alliance allocate
  allotment allow almost alone along alongside alot aloud alphabet already alright alter alternative
  although altogether amaze ambassador amber ambition ambulance amen amend among amount ample amuse analyse
  analysis analyst ancestor anchor ancient angel anger angle angry animal animate ankle anniversary announce
  annoy annual anonymous answer ant anthem antique anxiety anxious anybody anymore anyone anything anytime
  anyway anywhere apart apologise apology app apparent appeal appear apple appliance application appoint
  appreciate apprentice approach appropriate approve apron aquarium arcade arch archaeology archery
  architect arctic arena argue argument argus arise arm armchair armour arrange array arrest arrive arrogant
  arrow article artificial asap ash ashamed aside asleep aspect ass assault assemble assess asset asshole
  assign assistant associate assume assure astonish astronaut astronomy ate athlete atlas atmosphere atom
  attach attack attempt attend attention attic attitude attract auction audience audio audit auditorium aunt
  aurora author autism auto automate automatic available avenue average avoid aw await awake aware away
  awesome awful awkward aww awww awwww axe aye babe bachelor backdrop background backpack backstage backup
  backwards bacon bacteria bad badge badminton bagel bail bake balance balcony ball ballad ballet balloon
  ballot ban banana band bandana bandstand bang baptist bar barbecue barber bard bare bargain barge barista
  bark barley barn baron baroness barrel base baseball basic basin basis basket basketball bass bastard bat
  batch bath bathroom battalion battle bay bc bcuz bday beach beacon bead beam bean bear beard beast beat
  beautiful beauty became bed bedroom bee beef beehive beetle beg begin behalf behave behaviour behind
  belief believe bell belong beloved below belt bench bend beneath benefit beside bet betray between
  beverage beware beyond bf bff bias bib bible bicycle bid bike bill bind binge bingo biology bird birth
  birthday biscuit bishop bit bitch bite bizarre blackberry blade blame blank blanket blast blaze bleed
  blend bless blind blink blitz block blog blonde blood bloom blossom blow bluebell boast boat bob body boi
  boil bold bollards bolt bomb bond bone bonfire bonus boo bookings booklet boom boost boot booth border
  bore borough borrow boss bot bottle bottom bounce bound boundary bow bowl box boy boyfriend bracelet
  bracket brain brake branch brand brass brave brb bread break breakdown breakfast breast breastfeeding
  breath breathe breed breeze brew bribe brick bride bridge brief bright brilliant bro broad broadband
  broadcast broccoli brochure broke broken bronze brook broom brother brought browse bruh bruise brush
  brutal btw bubble buck bucket buddy buffet bug build bulb bulk bull bulldog bullet bulletin bump bunch
  bungalow bunker bunny bunting burden bureau burger burglar burn burst bury bus bush bust butcher butler
  butt butterfly button buzz bwoi bye byelaw bylaws bypass cab cabbage cabin cabinet cable cafe cage cake
  calculate calendar calf calm calor came camel camera camp campaign campus can't cancel cancer candidate
  candle candy cannabis cannot canoe canteen canvas canyon cap capacity capital captain caption capture
  caravan carbon card cardboard cardigan carehome caretaker cargo carnival carol carpet carriage carrot cart
  cartoon carve case cast castle casual cat catalogue catch category caterpillar cathedral cattle caught
  cause caution cave cease ceilidh ceiling celebrate celebrity cell cellar cemetery census cent centenary
  centre century cereal ceremony certain certificate chain chair chairperson chalk challenge chamber
  champion chance channel chaos chapel chapter character charge charity charm chart chase chat chav cheap
  cheat cheddar cheek cheer cheerleader cheese chef chemical chemist cherry chess chest chew chick chicken
  child childcare childhood chill chimney chin china chip chipmunk chippings chocolate choice choir choke
  chop chord chore chorus christening chronic chronicle chuck chunk church cider cigarette cinema circle
  circuit circular circumstance circus cite citizen civic civil civilian claim clap clarify clash class
  classic classroom clause claw clay clear clearance clerk clever clickbait client cliff climate climb
  clinic clip clock closet closure cloth cloud clown club clue cluster cmon coach coal coalition coast coat
  cobble cobra cock cocktail coconut cod code coffee coin coincidence collapse collar colleague college
  collide color colour column comb combat combine comedian comedy comet comfort comic comin command
  commemorate comment commentary commerce commercial commission commit committee common commonwealth commune
  communicate commute companion company compare compass compete competent competition compile complain
  complaint complex compliment comply component compose compost comprehensive compromise compulsory computer
  conceive concentrate concept concern concert concerto conclude concrete condemn condition conduct cone
  conference confess confidence confident confidential confirm conflict confuse congratulate congress conker
  connect conquer conscious consent consequence conserve consider consist consistent console constable
  constant constituency constitute construct consult consultee consume contain contemporary contempt contend
  content contest context continent continue contract contrary contrast contribute control controversial
  convenient convention conversation convert convey convict convince cook cookie cool cooperate coordinate
  cop cope copyright core corgi corn corporate corps correct correspond corridor corrupt cos cosplay costume
  cottage cotton couch cough counsel count countess countryside coup couple courage courgette course court
  courtesy courtyard cousin covenant cover cow coward cowboy coz crab crack craft crafternoon crane crap
  crash crave craze cream creature creche credit creek creep crew cricket crime criminal cringe crisis crisp
  criteria critic critique croeso crop cross crow crowd crown crucial cruel cruise crusader crush crust cry
  crypto crystal crèche cub cube cucumber cuddle cuisine culprit cult culture cup cupboard cupcake cuppa
  curb cure curfew curious currency current curriculum curry curse curtain curve cushion custard custody
  custom cut cute cuz cyber cybersecurity cyborg da dad daft dairy daisy dam damage damn damp danger dare
  dark darling darts dash dat data database daughter dawn daylight dead deadline deaf deal death debate
  debris debt debut decade decent decide decision deck declare decline decorate decrease dedicate deed deep
  deer def default defeat defect defence defend defendant defibrillator deficit define definite defrost
  degree delay delegate delete deliberate delicate delicious delight deliver dem demand dementia demo
  democracy democrat democratic demolish demon demonstrate denial dense dental dentist deny depart depend
  deploy deposit depot depress depth derby descend describe desert deserve design desire desk despair
  desperate despite dessert destination destiny destroy detail detain detect determine devastate develop
  device devil devise devote diabetes diagnose diagram dialogue diamond diary dice dictionary die diesel
  diet differ difference different difficult dig digital dignity dik dilemma dimension dine dinner dinosaur
  diolch dip diploma diplomat direct dirt dis disability disabled disagree disappear disappoint disaster
  disc discharge discipline disclose disco discount discuss disease disgrace disguise disgust dish disk
  dislike dismiss disorder display dispose dispute disrupt distance distant distinct distinguish distort
  distract distress distribute district disturb ditch diva dive diverse divert divide divine division
  divorce dizzy dj dm dnt dock doctor document documentary dodge dog doin dojo doll dollar dolphin domain
  dome domestic dominate don donate done donkey donut doom doorstep dope dose dot double doubt dough dove
  download downstairs downtown dozen draft drag dragon drain drainage drama dramatic draw dread dream dress
  drift drill drink drone drop-in drought drown drug druid drum drunk dry duck dude due duel duet dull dumb
  dump dungeon dunno durable duration during dust dutch duty dwarf dwell dydd dye dynamic e-bike e-scooter
  each eager eagle ear earl earn earthquake ease easel east echo eclipse eco ecology economy edge edit
  educate effect efficient effort egg ego eh eight eighteen eighth either elaborate elastic elbow elder
  elect electric electronic elegant element elephant elevate eleven elf eligible eliminate elite else
  elsewhere em email embargo embarrass embassy embrace embroidery emerge emergency emission emotion emperor
  emphasis empire employ employee empower empress empty enable encounter encourage endorse endure enemy
  energy enforce engage engine enhance enormous enough enquire enrol ensure enterprise entertain enthusiasm
  entire entitle entrance entrepreneur entry envelope enviro envy epic episode equal equip equity era erase
  error escape especially essay essential establish estate estimate etc eternal ethic ethnic euro evacuate
  evaluate eve even eventual everybody everyday everywhere evidence evident evil evolve ew eww ex exact exam
  examine example exceed excel excellent except excess exchange excite exclude exclusive excuse execute
  exempt exhaust exhibit exile exist exit expand expect expedition expense experience experiment expert
  expire explain explode exploit explosion expo export expose express extend extension extensive extent
  external extinct extra extraordinary extreme eye eyebrow fab fabric fabulous facilitate facility fact
  faculty fade fail failure faint fair fairtrade fairytale faith fake falcon falconry fall false fam fame
  familiar fan fancy fang fantastic fantasy far fare farewell farm farther fascinate fashion fast fat fate
  father fault fav favorite favour favourite fayre fb fear feast feather feature fed federal federation fee
  feedback feel feet fell fellow felt female fence ferry fertile festival festivity fetch fete fever few ffs
  fibre fiction field fierce fifteen fifth fifty fight figure file fill film filter filthy finale finance
  financial fine finger finish fir firearm firebreak firefighter firework firm fish fisherman fist five fix
  flag flame flamingo flash flat flavour flaw flea fleet flesh flexible flight float flock flood floor flop
  flour flow flu fluent fluid flush flute fly flytip fml foal focus fog fold folk follow fond font foodbank
  fool foot footage football footbridge footpath footprint footway forbid force forecast foreign forever
  forge forget fork form format formula fort forth fortnight fortune forum forward fossil foster fought foul
  fountain four fourteen fourth fox fr fraction frame franchise frank fraud freak freedom freeze freight
  frequent fresh fridge friend frighten fringe frog front frontier frost fruit frustrate ft ftw fuck fuel
  fulfil full function fund fundamental fundraise funeral fur furious furnish furniture further fuse fuss
  future gadget gain gala galaxy gallery gallop gamble game gang gangster gap garage garbage garden garlic
  garment gas gate gather gave gaze gazebo gazette gear gem gender gene general generate generous genesis
  genius gentle genuine geography geology germ gesture gf gg ghost giant gift gig giggle gimme ginger
  giraffe girl girlfriend glad gladiator glance glass glassware glimpse glitter globe glory glove glow glue
  gnome goal goat goblin goddess goes goin going gold golden golf gondola gone gonna goodbye goose gorgeous
  gorilla gosh gospel gossip gotta govern gown gp grab grace grade gradual graduate graffiti grain grammar
  gran grand grandad grandchild granddad grandfather grandma grandmother grandpa grandparent grandson grant
  grape graph graphic grasp grass grateful grave gravel graveyard gray graze greed greenhouse greenway greet
  grey grid grief grieve grill grin grind grip grit grocery gross ground groundworks grove grow growth grr
  grudge gtfo guarantee guard guardian gud guess guest guidance guide guideline guild guilt guitar gulf gull
  gum gun guru gut guy gwyl gym gymnastics gypsy ha habit habitat hack haha hahaha hail hair haircut
  hairdresser halfway hallows hallway halt ham hamlet hamper hamster hand handbag handbook handicap handle
  handmade handsome hang hapus harass harbour hard hardware hare harm harmony harness harp harsh harvest
  hashtag haste hat hatch hatchback hate hath haul haunt haven hawk hay hazard haze headache headline
  headquarters headteacher heal healthcare heap hear heard heart heartbreaking heat heath heatwave heaven
  heavy heck hectare hedgehog heel heh hehe height heir held helicopter hell helmet helpline hen hence
  herald herb herd heritage hero heroine heron herself hesitate hidden hide highkey highlight highway hike
  hilarious hill him himself hint hip hippo hire historic hit hitch hmm hmmm hmu hoarding hoax hob hobbit
  hockey hoe hold hole holiday hollow holly homeowner homepage homework honest honey hong honour hood hoodie
  hook hooray hop hope horizon horn horrible horror horse hose hospice hospital host hostage hostel hostile
  hotel hotline house household hover however howl hub hug huge hum human humble humour hun hundred hung
  hungry hunt hurdle hurrah hurricane hurry hurt husband hut hybrid hydrant hygiene hymn hype ice icebreaker
  icon idc idea ideal identical identify identity idiot idk idle ignite ignore ikr ill illegal illusion
  illustrate ily im image imagine imitate imma immediate immense immigrant immune imo impact imply import
  important impose impossible impress improve impulse inbox incentive inch incident include inclusive income
  increase incredible indeed independence independent index indicate individual indoor industrial industry
  inevitable infant infect inflate influence info inform infrastructure ingredient inhabit inherit initial
  initiate inject injure ink inn innit innocent innovate input inquest inquire insane insect insert inside
  insight insist inspect inspire install instance instant instead instinct institute instruct instrument
  insult insurance insure intact integrate integrity intellectual intelligent intend intense intention
  interact interest interfere interim interior internal international internet interpret interrupt interval
  intervene intervention interview into intro introduce introduction invade invasion invent invest
  investigate invisible invite invoice involve irl iron irrelevant island isle isolate issue item itself
  ivory ivy jacket jaguar jail jam jamboree jar jaw jazz jealous jeans jeez jelly jersey jest jet jewel
  jewellery jigsaw jk job jockey jog joint joke jolly journal journey joy judge judgment juggling juice
  jumble jump junction jungle junk jury justice justify juvenile karaoke karate kebab keen keepsake kennel
  kept kerb kerbside kettle keyboard kick kid kidney kill kilo kilometre kin kind kinda kindergarten
  kindling kingdom kiosk kiss kit kitchen kite kitten kk knee kneel knife knight knit knock knot knowledge
  known kong lab label labour lack lad ladybird lake lamb lamp land landfill landlord landmark landscape
  landslip lane language lantern laptop large laser latter laugh laughter launch laundry laureate lava law
  lawn lawyer lay layout lazy lead leaf leaflet league leak lean leap lease least leather lecture led
  leftover leg legacy legend legendary legislate leisure lemme lemon lend length lens leopard less lesson
  lettuce level liar libel liberal liberty librarian library licence license lick lid lie life lifeboat
  lifeguard lifeline lifelong lifestyle lifetime lift lighthouse lightning lil limb limit line linen link
  lion lip liquid list lit literal literature litterpick little livestream lizard llama llyfrgell lmao
  lmaooo lmfao lmk load loaf loan lobby locate lock lockdown lodge loft log logic logo lol lollipop lolol
  lonely loop loose lorry lose loss lot lottery loud lounge lowkey loyal luck luggage lump lunchtime lung
  luv luxury lynx lyric ma machine macho mad madam mae maestro mafia mag magazine magic magician magistrate
  magnet magnificent magpie mah maid mail main maintain maintenance maisonette majesty major makeup male
  mall mam man manage mandate mango manifesto mansion manual manufacture manuscript maple marathon marble
  mardi margin marina marine mark marquee marriage marry marsh marvel mascot mask mass massacre master
  mastermind matador match mate material maths matinee matter mature maverick max maximum maybe mayhem maze
  me meadow meal mean meanwhile measure meat mechanic mechanism medal media mediate medical medicine
  medieval medium mega meh melody melon melt meme memo memorable memorial memory mend mention mentor menu
  merchant mercury mercy mere merge merit mermaid merry mess messiah metal meteor meter method metre mf mfs
  mic mice microphone microwave middle midfield midnight midwife might migrant migrate mild mile milestone
  military milk mill millennium mime min mind mindfulness mine mini minibus minimum ministry minotaur mint
  minus minute miracle mirror misery misleading miss missile mist mistake mix mixture moan mob mode model
  moderate modern modify mom moment momma monarch monitor monk monkey monster month monument mood moon moor
  moose moreover mortgage mosaic mosque moss motel moth motion motivate motive motorbike motorcycle motorway
  motown mould mountain mourn mouse mouth move movie mow mr mrs msg much mud mug mum mural murder muscle
  museum mushroom musician mustang mustard mutual myself mystery myth na nah nahh nail naked name nan nana
  nap narrator narrow nasty nation native nature naughty navigate navy nay near nearby neat necessary neck
  necklace needle negative neglect negotiate neighbour neighbourhood neither nemesis neon nephew nerve
  nervous nest net netball network neutral neva nevertheless newborn newcomer newsletter newspaper nice
  nickname niece nigga nightingale nightmare nine nineteen ninety ninja ninth noble nobody nod noise
  nominate none nonsense noob noodle noon nope nor norm northern nos nose notch note notebook nothing notice
  notify noun novel nowadays nowhere nuclear nude nuisance number numerous nun nurse nursery nut nutcracker
  nutrition nvm oak oars oath object obligation observatory observe obsess obstacle obtain obvious occasion
  occupation occupy occur ocean octopus odd off-peak offence offend offensive official often ogre oh oil ok
  okay olive olympia olympic ombudsman omfg omg omit once ongoing onto ooh ooo oooh oops opera operate
  opinion opponent opportunity oppose opposite oppress opt optical optimistic oracle oral orange orbit orca
  orchard orchestra orchid ordinary organ organic orient origin orphan osprey other otherwise otter ouch
  ought ourselves outages outbreak outcome outfit outlet outline outlook output outrage outreach outside
  outstanding outta oven overall overcome overdue overgrown overhead overnight overseas overtake overview
  overwhelm owe owl own oxygen oyster pace pacific pack package packet pact pad paddle page paid pain paint
  pair palace pale palm pan pancake panda pandemic panel panic panther panto pantomime pants paper parade
  paradise paragraph parallel parcel pardon parent parish park parkrun parliament parliamentary parrot
  partial participate particular partner pass passage passenger passport password past pasta paste pastry
  patch path pathetic pathway patience patient patio patrol pattern pause pavement pavilion paw pea peace
  peach peacock peak peanut pear pearl peasant pedal pedestrian peel peer pegasus pen penalty pencil pending
  penguin pension pepper per perceive percent perfect perform performance perfume perhaps period permanent
  permission permit persist person personnel perspective persuade pest pet petition petrol pfft phantom
  pharmacy phase phenomenon phew philosophy phoenix phone phrase physical physics pianist piano pic pick
  picket pickle picnic pie piece pig pigeon pile pilgrim pill pillar pillow pilot pimm pin pinch pine pink
  pint pioneer pipe pirate pit pitch pixie pizza pj plague plain plane planet plaque plaster plastic plate
  platform platinum playground playgroup playlist playscheme plaza plea plead pleasant pleasure pledge
  plenty plot plough pls plug plum plumber plump plunge plural plus plz pm pob pocket pod podcast poem poet
  poetry point poison pole polite political politician politics poll pollute pond pony poodle pop pope
  popular population porch pork port portaloo portfolio portrait pose posh position possess possible
  postcard postcode postpone pot potato potential pothole pottery pouch poultry pound pour poverty powder
  power ppl practice practise praise pram prank pray preach precept precious precise predator predict prefer
  pregnant prejudice preliminary premier premiere premise premium prep prepare prequel prescribe
  prescription presence present preserve press pressure presume pretend pretty prevail prevent preview
  previous prey price priest primary primrose principal principle print prior prison privacy private
  privilege prize probable probation problem proc procedure proceed process proclaim procurement prodigy
  produce product profession professor profile profit profound program progress prohibit prolly prolong prom
  prominent promo promote prompt proof propaganda proper property prophet proportion propose prosecute
  prospect prosper protect protein protest proud prove provide province provision provoke psycho pub publish
  pudding puddle puffin puh pull pulse puma pump pumpkin punch punish punk pupil puppet puppy purchase
  purdah pure purple purpose purse pursue push pussy puzzle pyjamas pyramid python quaker qualify quality
  quantity quarantine quarrel quarry quarter quay quayside query quest queue quick quiet quilt quit quite
  quota quote rabbi rabbit race racism rack radar radiator radical radio raffle raft rag rage ragequit raid
  railway rainbow raincoat rainfall raise rally ramble ramp ran random range rank rap rape rapid rare rat
  rate rather ratio rational rattle raven raves raw ray razor re reach react real realm rear reason reassure
  rebel rebuild recall receipt receive recent reception recipe recipient reckon recognise recommend record
  recover recreation recruit rectangle redevelopment reduce reduction reef refer referee reference
  referendum reflect reform refresh refuge refugee refund refurbish refuse regard regatta regenerate regime
  region registrar registration regret regular regulate rehabilitate rehearse rehoming reign reindeer
  reinforce reject rekt relate relax relay release relevant reliable relief relieve religion religious
  relocate reluctant rely remain remainder remake remark remedy remind remix remote remove renaissance
  render renew renovate rent reopen repaint repeat repent replace reply represent representative reproduce
  republic republican reputation request require rescue research resemble resent reserve reservoir reset
  reside resident residential resign resilience resist resolution resolve resort resource respect respond
  response responsible restaurant restore restrict result resume resurface retail retain retire retreat
  retrieve return reunion reunite reuse reveal revenge revenue reverse review revise revive revolution
  reward rewind rhino rhyme rhythm rib ribbon rice rich rid riddle ride ridge ridiculous rifle rigid ring
  ringo rink riot ripe rise risk ritual rival river riverside rly roadworks roar roast rob robbery robe
  robin robot rock rocket rockpool rod rodeo rofl rogue role roll romance romantic roof rook rookie room
  root rope rose roster rot rotate rotten rough round roundabout route routine row rowan rt rub rucksack
  rude rug rugby ruin rule rumour rump runway rural rush rust sabre sack sacred sacrifice sad saddle safari
  safeguard saga sage sail sake salad salary salmon salon salt salute salvage same sample samurai sanction
  sanctuary sand sandbag sandwich sang sap sarcasm sass sat satan satellite satin satisfaction satisfy sauce
  sausage savage savannah saw saxon scale scam scan scandal scar scarce scare scarecrow scarf scatter scene
  scenery scenic scent schedule scheme scholar schoolboy scientific scientist scissors scooter scope score
  scorpion scout scramble scrap scrapbook scratch scream screen screw script scroll scrub scrutiny sculptor
  sculpture seafront seagrass seagull search seaside seat secondary secret secretary section sector secure
  seedling seek seem segment seize seldom select self selfie sell semi seminar senate sensational sense
  sensei sensible sensitive sentence sentiment separate sequel sequence sergeant serial series serious
  sermon servant serve sesh session settle seven seventeen seventh seventy severe sewer sewerage sewing sex
  sexual shade shadow shaft shake shall shallow shaman shame shampoo shape shark sharp shave sheep sheet
  shelf shell shelter shepherd sheriff sherlock shield shift shin shine ship shirt shit shock shoe shone
  shook shoot shore shortage shortcut shortlist shot shout shoutout show showcase shown shrek shrimp shrine
  shrink shrub shuffle shut shuttle sick side sidewalk siege sigh sight sightseeing signage signature
  significant signposting silence silent silk silly silver simba similar simple simulate sin since sincere
  single sink sip siren sis sister sit site situation six sixteen sixth sixty size skate skatepark sketch
  ski skill skin skip skirt skull sky slam slang slap slash slave slay sleep slice slide slight slim slip
  slogan slope slot slow slug slum smart smash smell smh smile smoke smokefree smooth smuggle snack snail
  snake snap snapchat snatch sneak sniper snow snowdrop snowfall soak soap soar soccer society sock soda
  sofa soft software soil solar soldier sole solicitor solid solidarity solo solstice solution solve
  somebody somehow someone something sometimes somewhat somewhere son song soo sooo soothe sophisticated
  sorcerer sore sorrow sorry sort sorta soul sound soundscape soundtrack soup sour source southern souvenir
  sovereign sow spa space spade span spaniel spare spark sparkle sparrow spartan speak spear special species
  specific specify spectacle spectacular spectator speech speed spell spend sphere sphinx spice spider spill
  spin spine spiral spirit spiritual spit spite spitfire splash split spoil spoke spoken spokesman
  spokesperson spokeswoman sponsor spontaneous spoon sport spot spotlight spouse spray spread springclean
  springtime sprint sprite sprout spy squad square squash squeeze squire squirrel stab stability stable
  stack stadium stage stair staircase stake stale stall stallholder stamp standard star stare starfish
  stargazing startle starve state static stationery statistic statue status statutory steady steak steal
  steam steel steep steer stem step stereo stereotype steward stfu stick stiff stigma still stimulate sting
  stink stir stitch stock stolen stomach stone stool storage store storm storyteller storytime stove
  straight strain strange strap strategic strategy straw strawberry stream streetlight strength strengthen
  stress stretch strict strike string strip stripe stroke stroll structure struggle stubborn stuck stud
  student studio stuff stumble stun stunt stupid style stylish sub subject submit subscribe subsequent
  subsidence subsidy substance substitute subtitle subtle suburb subway succeed success such suck sudden sue
  suffer sufficient sugar suggest suicide suit suitcase suite sultan sum summarise summary summit summon
  sunflower sunrise sunset sunshine sup superb superfast superhero superintendent superior supermarket
  superstar supervise supplement suppose supreme surface surge surgeon surgery surplus surprise surrender
  surround surveillance survey survive suspect suspend suspicion suspicious sustain sux swag swallow swan
  swap swear sweat sweep sweet sweetheart sweetie swell swift swing switch sword syllabus symbol sympathy
  symphony symptom syndrome system tab table tablet tackle tactic tag tail takeaway talent tall talon tame
  tan tandem tango tank tap tape tapestry target tariff tarmac tart tarzan task taste tattoo taxi taxpayer
  tbh tea teach teapot tear tease teatime tech technical technician technique technology teddy teen teenage
  teeth telegraph telephone television temper temperature tempest templar temple temporary temps tempt
  tenancy tenant tend tennis tension tent tenth term terminal terrace terrible terrier terrific terrify
  territory terror test testify testimony text textile tf than thatch theatre thee theft theme themselves
  theory therapist therapy therefore thick thief thigh thin third thirst thirteen thirty tho thorn thorough
  thot thou though thought thousand thread threat threaten three threshold threw thrill thrive throat throne
  through throughout throw thru thug thumb thunder thunderstorm thus thx tickle tide tie tiger tight til
  tile till tilt timber timeline timetable tin tip tiptoe tire tissue titan title tl tmi toast tobacco
  toddler toe toilet tolerate toll tomato tomb tombola ton tone tongue tonite tool tooth topic torch tornado
  tortoise torture toss total totes touch tough tour tournament toward towel tower towpath toxic trace track
  tractor trade tradition traffic tragedy tragic trail train trainee trait tram trampoline transcript
  transfer transform transit translate transmission transmit transparent trap trash trauma tray treasure
  treat treetop trek tremendous trench trend trial triangle tribe tribunal tribute trick trigger trillion
  trim trio trip triple triumph trojan troll trolley troop trophy tropical trouble trousers trout truck true
  truly trumpet trunk trust trustee truth tryna trynna tsar tub tube tuck tulip tune tunnel turbine turkey
  turn turnip turnout turtle tutor tutorial tv twelfth twelve twentieth twenty twice twin twist tycoon type
  typical typo tyre tyvm ugh ugly uh uhh ultimate ultra um umbrella umpire unable unacceptable uncle uncut
  undergo underground understand underwater underwear undo unemployment unfair unfollow unfortunate unhappy
  uni unicorn uniform union unique unit unite universe unknown unless unlike unlock unsub unusual unveil
  upcoming upgrade uphold upon upper uprating upset upside upstairs uptown upward ur urban urge usage usher
  usual utility utter vacancy vacant vacation vaccinate vaccine vacuum vague valid valkyrie valley value
  valve vampire van vandal vanilla variable variant variety various vary vase vast vault vegan vegetable
  vegetarian vehicle veil vein velodrome velvet vendor venture venue verb verdict verge verify verse versus
  vessel vet veteran via viable vibe vibrant vicar vice victory vid viking village villain vintage violate
  violence violent violin viper viral virgin virtue virus visa visible vision visual vital vitamin vivid
  vixen vlog vocal vocation vogue voice void volcano volleyball volume voluntary voodoo voucher vow vs
  vulnerable vulture wage wagon waist wake wall wallet wander wanna war ward warden wardrobe warehouse
  warfare warlock warlord warmth warn warrant warrior wash washroom wasp wat waterfall waterfront wave weak
  wealth weapon weasel weave web webcam webcast webchat webinar wed weed weekday weekend weigh weight weird
  welfare well wellbeing wellies wellington wen went werewolf western wet whale wharf whatever wheat wheel
  wheelchair whenever whereas wherever whether while whilst whisky whisper whistle whoever whole whom whose
  wicked wide widen widespread widow width wife wifi wild wildcat wilderness wildflower wildlife willow win
  wind windfarm windmill window wine wing wipe wire wisdom wise wit witch withdraw within without wizard
  woke wolf wolverine woman wombat won't wonder woo wood wooden woodland woohoo wool woot word workforce
  workout workplace worktop worldwide worm worn worry worse worship worst worth wound wow wrap wreck wrestle
  wrinkle wrist wrong wrote wtf wth wut xd xmas xo xoxo xx ya yaaas yacht yall yard yarn yas yay ye yea yeah
  yeh yell yellow yep yet yeti yh yield yikes yipee yo yoga yoghurt yolo york yoruba youngster yourself yuck
  yuletide yum yup zebra zodiac zombie zone zoo`);
