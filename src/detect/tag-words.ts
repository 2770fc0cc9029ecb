/** Words that councils join in hashtags. Short ones only where nobody takes them for the end of another word. */
export const TAG_WORDS = `
a about accessible action active adult advice after ahead air all allotment allotments amazing and anti
antisocial apply apprentice apprenticeship apprenticeships april archive archives armed armistice around art
arts at august aware awareness baby back bank banks be beach beautiful bee bees before behaviour best better
big bike bikes bin bins bird birds black blue board bonfire book books borough bridge bright brighter bring
britain british budget build building buildings bus buses business businesses busy buy by call campaign can
cancer car carbon care careers carer carers cars cash castle celebrate celebrating celebration census central
centre challenge champion champions change check cheer child children chill christmas church city civic
classic clean cleaner cleanup climate close closed closure clothes club coast coffee cold collection
collections college come commit communities community commute commuter connect conservation consultation cook
cooking cost council councillor councillors country county covid craft crafts create creative crime culture
cut cycle cycling dance data day days deaf december deliver democracy design digital disability discover
district dog dogs domestic donate down drive drop duty earth easter eat eating eco economic economy education
elderly election elections electric emergency empty end energy engage english enjoy entry environment equal
equality event events every everyone exam exhibition explore face fair families family farm farmers fashion
feedback festival fight film find fire fireworks first fit fitness flood flooding floods flower flowers flu
fly food foot football for forces forest forward foster fostering foundation free freeze friday friend friends
from fruit fund funding future gallery game games garden gardening gardens get girls give giving glass go gold
good grant grants great green greener grow growing grown guide half hall halloween happy harvest hate have
health healthy heart heat heating help helping heritage hero heroes high hill history holiday holidays home
homes horse hospital hot hour house housing how hub ice idea ideas improve in income independent index
information innovation inspection invest investing investment is it item january job jobs join jubilee july
june junior just keep kids kind kinder kindness king know lake land lane lanes late later learn learning leave
leisure less let lets level libraries library life light lights line litter live lives living local london
look lost love low lunch made make making march market markets may mayor meals meet meeting memorial memory
men mental mile milk mind minds mobile monday money month more mother mothers move moving museum museums music
my national natural nature neighbour neighbourhood neighbours net network never new news night no november
nursery ocean october of off office old olympics on online open opening opportunity our out outdoor outdoors
over paper parade parent parents parish park parking parks partnership pass path pay people permit pet pets
photo photography pick picker pickers picnic place places plan planning plant planting plants plastic play
playing poetry police pollution pool pop poppy post pothole potholes poverty power preloved prevent pride
primary prize programme project protect proud public pump quality queen quiet quiz race rail rain rainbow
ramadan read reading ready rebuild recipe recipes recycle recycled recycling red reduce refill refugee
refugees register registered remember remembrance repair report rescue residents respect responsible reuse
ride right rights river road roads rough rubbish rugby run running rural safe safeguarding safer safety
saturday save saving say scam school schools science sea season second secondary see september service
services share shop shopping shops show skate skills sleep sleeping small smart smoke smokefree social solar
south space special speed spend sport sports spring square stage start stay steps stop store stories storm
story street streets strong student students summer sunday sunshine support supporting survey sustainable swap
swim swimming take talk tax teach team tech teen teenage tenant tenants test thank thanks the theatre thing
things think this thursday tickets time tips to today toddler together tomorrow tour tourism town towns
traffic trail train training transport travel tree trees tuesday turn tv uk under unity up update use vaccine
value veg vegetable veggie venue veterans victory video village violence vision visit voice voices volunteer
volunteering volunteers vote voter waiting walk walking walks wall want war ward warm wash waste watch water
way we wear weather wednesday week weekend weeks weight welcome well wellbeing west what whats wheel wheels
when where white who why wild wildlife win window winner winners winter with women work workers working
workshop workshops world year years yes you young your yourself youth zero zone
`;

/** Single words that happen to be made of others. */
export const WHOLE_WORDS = `
afternoon anniversary anybody anything background barbecue birthday bookshop boyfriend breakfast broadband
broadcast businessman carefree childcare childminder cleanliness clockwork coastline countryside countrywide
crossroads cupboard daylight download earthquake evergreen everybody everything fairground farmhouse farmland
firefighter firefighters firework flashback floodlight footballer footpath footpaths forever gardener
girlfriend goodbye grandchildren greenhouse greenspace handmade hardship healthcare heatwave homeless
homelessness homemade homework horsepower household households housework inclusion landlord landscape
leadership lifestyle lighthouse livestock lockdown lunchtime makeover marketplace midsummer milestone
motherhood newspaper nightlife nobody northwest notebook outreach outside overnight parenthood peoplekind
playground playgrounds playtime postcode powerful rainwater roadside roadworks schoolchildren seaside seasonal
sightseeing something somewhere southeast southwest springtime staycation streetlight streetlights summertime
sunflower superhero teamwork thanksgiving themselves throwback tonight townhall underground understand
upcycling vegetables viewpoint walkabout warehouse waterfall waterways webinar weekday weekends welfare
wellness windmill womenkind wonderful workforce workplace worldwide yearbook youngster
`;
