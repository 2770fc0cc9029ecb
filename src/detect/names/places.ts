import { lazily } from './lazily.js';

/** Countries, towns, peoples, faiths, brands, bodies and days: capitalised words that are nobody. */
export const ELSEWHERE = lazily(`
  abc aberdeen aberystwyth accra accrington acer adhd adidas afghan afghanistan africa african aids alabama
  alaska albania albanian aldi aldidas algeria algerian allah alps alzheimer's alzheimers amazon america
  american amsterdam android anglesey anglican angola anime antarctica antrim apple apr april arab arabic
  arctic argentina argentine argos arizona arkansas armagh armenia armenian armistice arriva arsenal asbo
  asda ashura asia asian asics asos asperger's aspergers asus athens atlanta atlantic auckland audi aug
  august aussie australia australian austria austrian autism avanti avon aylesbury ayr azerbaijan b&q
  bacardi bafta baghdad bahamas bahrain baileys balenciaga bali baltic baltimore bangkok bangladesh
  bangladeshi bangor baptist barbados barbie barcelona barclays barking barnardo's barnardos barnet barnsley
  barnstaple barrow basildon basingstoke bath bbc beijing beirut belarus belfast belgian belgium belgrade
  beltane bengal bentley berkshire berlin bermondsey bermuda bethlehem bexley bible birkenhead birmingham
  bitcoin blackburn blackpool bluetooth bmw bogota bolivia bolton boots bosch bose bosnia bosnian boston
  botswana bournemouth boxing bracknell bradford braintree brazil brazilian brent brentwood brexit brexiteer
  brighton bristol brit britain british brits brixton bromley bronx brooklyn brownies brussels btec
  bucharest buckingham buckinghamshire budapest buddhism buddhist budweiser bugatti buick bulgaria bulgarian
  bundesliga bupa burberry burma burnley bury cadbury cadillac cairo calais calcutta calderdale california
  camberwell cambodia cambridge cambridgeshire camden cameroon canada canadian canberra cannock canon
  canterbury cardiff caribbean carlisle carlsberg carmarthen casio catholic cbs chanel channel channel4
  chechen cheetos chelmsford cheltenham cheshire chesterfield chevrolet chicago chichester chile chilean
  china chinese chorley christian christianity christmas chrome chrysler cia cineworld citroen clacton
  clapham cleveland cluedo cnn coca coke cola colchester colombia colombian colorado communist compton
  concorde congo connecticut conservative conservatives converse copenhagen corby cornish cornwall
  coronavirus corsa costa coventry covid covid-19 crawley crete crewe crimea croatia croatian crocs crohn's
  crossrail croydon cuba cuban cumbria cypriot cyprus czech czechia dacia dagenham dakar dallas damascus
  danish danube darlington dartford dartmoor debenhams dec decathlon december defra delaware delhi dell dem
  democrat dems denbighshire denmark denver derby derbyshire derry detroit dettol dewalt dhaka digimon dior
  disney diwali dodge doha domestos doncaster dorchester doritos dorset dove dover down's downing downs
  dropbox dubai dublin ducati dundee dup durham dutch dvla dwp dyson ealing eastbourne easter ebay ebola
  ecuador edinburgh edwardian egypt egyptian eid elizabethan emmy emmys enfield england english epa epiphany
  epping epsom espn essex estonia estonian ethiopia ethiopian eton eu europe european eurostar eurovision
  everest everton excel exeter exmoor expedia facebook falkirk falklands falmouth fanta fareham fbi feb
  february fein fender ferrari fiat fifa fiji filipino finland finnish fitbit flemish florida folkestone
  ford fortnite fox france frankfurt french fri friday fulham galway garmin gateshead gatorade gatwick gaza
  gchq gcse gcses geneva georgian german germany ghana ghanaian gibraltar gibson girlguiding glasgow
  glastonbury gloucester gloucestershire gmail god google gopro gosport gotham gothic grammy grammys
  grantham gravesend greece greek greenland greenwich greggs grimsby gta guadeloupe guatemala gucci guernsey
  guides guildford guildhall guinness gwent gwynedd gymshark gypsy hackney haiti haitian hajj halesowen
  halfords halifax halloween halo hamleys hammersmith hampshire hampstead hampton hanukkah harare haribo
  haringey harlem harlow harrods harrogate harrow hartlepool hastings hausa havana havering hawaii hbo
  heathrow hebrew heineken hemel henley hereford herefordshire hershey hertford hertfordshire hertsmere
  hexham hillingdon himalayas hindi hindu hinduism hiroshima hiv hmrc hogmanay hogwarts holi hollister
  hollywood holocaust homebase honda honduras honolulu hoover horsham hounslow houston hovis huawei
  huddersfield hull hulu humber hungarian hungary huntingdon huntington's husqvarna hyundai ibm iceland
  icelandic igbo ikea ilford illinois imax india indian indiana indonesia indonesian instagram intel ipad
  iphone ipod ipswich iran iranian iraq iraqi ireland irish irn-bru irs islam islamabad islamic islington
  israel israeli istanbul italian italy itunes itv jacobean jacuzzi jaguar jakarta jamaica jamaican jan
  january japan japanese jarrow jbl jeep jersey jerusalem jewish jordan jordanian jubilee judaism jul july
  jun june juneteenth jurassic kabul kansas karachi kashmir kawasaki kazakhstan keighley kellogg kendal
  kensington kent kentucky kenya kenyan kettering kfc kia kiev kilmarnock kindle kingston kinshasa kirklees
  kitkat knowsley kodak koran korea korean kosovo kpop kremlin kurdish kuwait kuwaiti kwanzaa kyiv la labour
  lada lagos lahore laliga lambeth lamborghini lanark lancashire lancaster land laos latin latina latino
  latvia latvian ldn lebanese lebanon leeds lego leicester leicestershire lenovo lent lerwick letchworth
  lewisham lexus leyton lib liberal libya libyan lichfield lidl lima lincoln lincolnshire linkedin linux
  lisbon lithuania lithuanian liverpool livingston llandudno llanelli lockheed london lord lotus
  loughborough louisiana lowestoft lucozade ludlow lufthansa luftwaffe lululemon lusaka luton luxembourg
  lycra lynx maastricht mac macedonia madagascar madrid magners maidenhead maidstone maine makita malawi
  malaysia malaysian maldives mali malta maltese manchester manga manhattan mansfield mar march margate
  marlow marmite mars marvel marxist maryland maserati massachusetts mastercard mauritius may mayfair mazda
  mba mcdonald mcdonald's mcdonalds mclaren mcr medieval medina medway melbourne memphis mencap mersey
  merseyside merthyr merton messenger methodist mexican mexico mi5 miami michaelmas michigan microsoft
  middlesbrough middlesex midlands miele milan minecraft mini minnesota mississippi missouri mitsubishi mlb
  moldova mon monaco monday mongolia monopoly montana montreal montserrat mordor morecambe mormon moroccan
  morocco morrisons moscow mothering motorola mozambique mpox msnbc mtv muharram mumbai munich muslim
  myanmar nairobi namibia nandos naples narnia nasa nassau nato navratri nazi nba nbc nebraska nepal nepali
  nescafe nestle netflix netherlands nevada newark newbury newcastle newham newport newquay nextdoor nfl nhl
  nhs nicaragua nigeria nigerian nike nikon nile nintendo nissan nivea noel nokia norfolk norman normans
  norovirus northampton northamptonshire northern northumberland northumbria norway norwegian norwich
  nottingham nottinghamshire nov november nowruz npr nsa nspcc nuneaton nutella nvidia nvq ny nyc nz ocado
  oct october odeon ofcom ofsted ohio oklahoma oldham olympics oman oneplus ontario oregon oreo oreos orkney
  oscars oslo ottawa overwatch oxfam oxford oxfordshire pacific paisley pakistan pakistani palestine
  palestinian panama panasonic paraguay paralympic paralympics paris parkinson's parkinsons parkrun passover
  paypal pbs pembroke pembrokeshire pendle pennsylvania penrith pentagon pentecost penzance pepsi persian
  perth peru peruvian peterborough peugeot phd philadelphia philippines philips phoenix photoshop pimms
  pinterest playmobil playstation plymouth pokemon poland polish pontefract pontiac pontypridd poole porsche
  portland portsmouth portugal portuguese poundland powys prada prague premier preston pride primark
  pringles protestant ptsd punjabi purim putney pyrex qatar quaker quebec queens quora quorn quran radox raf
  ramadan ramsgate reading redbridge redcar reddit redditch redruth reebok reeses regency reigate remainer
  remembrance renaissance renault republican rhodesia rhondda rhyl ribena richmond rickmansworth ripon
  riyadh rnli roblox rochdale rochester rolex roma roman romania romanian romans rome romford rossendale
  rotarians rotary rotherham rotterdam royale rspb rspca rugby runcorn russia russian rutland rwanda ryanair
  ryobi saab sahara sainsbury sainsbury's sainsburys salford salisbury salmonella samaritans samsung
  sandwell santa sas sat saturday saudi saxon saxons scandinavian scarborough scope scot scotland scots
  scottish scouse scout scouts scrabble screwfix scunthorpe seattle sefton sega selfridges senegal
  sennheiser seoul sep sept september serbia serbian sevenoaks severn shanghai sharp sheffield shein shelter
  shetland shrewsbury shropshire siberia sicily sidcup siemens sikh singapore singaporean sinn siri skechers
  skegness skoda sky skype slough slovak slovakia slovenia smirnoff snapchat snickers snowdon snowdonia snp
  solihull somali somalia somerset somerton sony southampton southeastern southend southport southwark
  spacex spain spanish specsavers spitfire spotify stafford staffordshire stagecoach stamford stansted
  starbucks steam steinway stevenage stihl stirling stockholm stockport stockton stoke stourbridge stratford
  streatham strongbow stroud stuarts subaru subway sudan sudanese suffolk sun sunday sunderland superbowl
  superdry supreme surrey sussex sutton suzuki swahili swansea sweden swedish swindon swiss switzerland
  sydney syria syrian taiwan tameside tamil tango tanzania tata taunton tefal tehran telegram telford
  tennessee tesco tesla tetris texas thai thailand thames thameslink thanet thanksgiving threads thu thur
  thurrock thurs thursday tibet tibetan tiktok tilbury timberland titanic tobago tokyo topshop torah tories
  toronto torquay tory toshiba tottenham tourette's toxteth toyota trafford transpennine triassic trinidad
  tripadvisor tripoli trowbridge truro tudor tudors tue tues tuesday tumblr tunisia tunisian tupperware turk
  turkey turkish twickenham twitch twitter twix tylenol tyne tyneside u3a uae uber ubisoft uefa ufc uganda
  ugandan uk uk's ukip ukraine ukrainian ulster unesco unicef unilever uniqlo urdu uruguay us usa ussr utah
  uxbridge vaisakhi valentine valentine's valentines valorant vans vaseline vatican vauxhall vegas vegemite
  velcro venezuela venice vermont versace vesak vh1 viagra victorian victorians vienna vietnam vietnamese
  viking vikings vimeo vimto vine vinted virgin virginia visa vodafone volkswagen volvo waitrose wakanda
  wakefield wales wallasey walmart walsall waltham walthamstow wandsworth wapping warrington warsaw warwick
  warwickshire washington watford wed wednesday wellingborough welsh wembley westminster wetherspoon
  wetherspoons weymouth whatsapp whirlpool whitby whitehall whitehaven whitsun who wi wifi wigan wii
  wikipedia wilko wiltshire wimbledon winchester windows windsor wirral wisconsin woking wokingham
  wolverhampton woolwich woolworths worcester worcestershire workington worksop worthing wrexham ww1 ww2 wwe
  wwi wwii wycombe wyoming xbox xhosa xiaomi xmas yahoo yamaha yank yankee yelp yemen yemeni yeovil yiddish
  yorkshire yoruba youtube yule zambia zambian zeppelin zimbabwe zimbabwean zoom zulu zumba zurich`);
