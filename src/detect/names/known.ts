import { lazily } from './lazily.js';

/** People everybody knows of, of history, public life and stories; words joined by hyphens. */
export const KNOWN = lazily(`
  50-cent aaron-rodgers abraham-lincoln achilles ada-lovelace adam-peaty adam-sandler adele admiral-nelson
  adolf-hitler agatha-christie akon al-pacino aladdin alan-partridge alan-rickman alan-sugar alan-turing
  albert-einstein albus-dumbledore alex-ferguson alex-salmond alexander-fleming alexander-graham-bell
  alfred-hitchcock alfred-the-great alice-in-wonderland alicia-keys amy-johnson amy-winehouse andy-burnham
  andy-murray andy-warhol aneurin-bevan angela-merkel angela-rayner angelina-jolie anne-boleyn anne-bronte
  anne-frank anne-of-cleves annie-lennox ant-mcpartlin anthony-joshua antonio-vivaldi aragorn archimedes
  ariana-grande aristotle arnold-schwarzenegger arsene-wenger arthur-conan-doyle asterix austin-powers
  avicii babe-ruth bambi bannon barack-obama barbara-castle barbara-hepworth bart-simpson basil-fawlty
  batgirl batman bear-grylls beatrix-potter beckham beethoven bella-swan ben-affleck ben-stiller ben-stokes
  benedict-cumberbatch benito-mussolini benjamin-britten benjamin-disraeli benjamin-zephaniah bernie
  bernie-sanders beth-mead betty-boothroyd beyonce biden biggie bilbo-baggins bill-clinton bill-gates
  billie-eilish billy-connolly bjork blair bo-peep bob-cratchit bob-dylan bob-marley bobby-charlton
  bobby-moore bonnie-prince-charlie boris-johnson boudicca bowie brad-pitt bradley-wiggins brian-cox
  brian-may britney-spears brock-lesnar bruce-forsyth bruce-lee bruce-springsteen bruce-wayne bruce-willis
  bruno-mars bugs-bunny bukayo-saka buster-keaton buzz-aldrin calvin-harris capability-brown captain-cook
  captain-hook captain-mainwaring captain-scott captain-sir-tom-moore captain-tom cardi-b carl-sagan
  carol-vorderman caroline-herschel carrie-fisher cartman catherine-howard catherine-of-aragon
  catherine-parr celine-dion charles-babbage charles-darwin charles-dickens charles-i charles-ii
  charlie-chaplin charlotte-bronte che-guevara cheryl-cole chewbacca childish-gambino chloe-kelly
  chris-brown chris-evans chris-hemsworth chris-hoy chris-pratt christabel-pankhurst christian-bale
  christina-aguilera christopher-columbus christopher-robin christopher-wren churchill cinderella clark-kent
  claude-monet clement-attlee cleopatra cliff-richard clint-eastwood clinton cobain colin-firth
  colin-kaepernick columbo comey conan-obrien confucius conor-mcgregor copernicus corbyn count-dracula
  cristiano-ronaldo cs-lewis daenerys daenerys-targaryen daffy-duck damien-hirst dan-brown daniel-radcliffe
  dannii-minogue dantdm darth darth-vader darwin daryl-dixon dave-chappelle david-attenborough david-beckham
  david-bowie david-brent david-cameron david-copperfield david-dimbleby david-hockney david-lloyd-george
  david-walliams dawn-french deadmau5 declan-donnelly del-boy delia-smith demi-lovato denzel-washington
  derek-jeter desmond-tutu dicaprio dick-turpin dick-whittington dickens diego-maradona djokovic
  doctor-watson dolly-parton dominic-cummings donald-duck donald-glover donald-trump dorothy-hodgkin
  douglas-adams douglas-bader dr-dre draco-malfoy dracula dua-lipa duke-of-wellington dumbledore
  dwayne-johnson dylan-thomas ebenezer-scrooge ed-davey ed-miliband ed-sheeran eddie-murphy edgar-allan-poe
  edith-cavell edward-cullen edward-elgar edward-jenner edward-snowden edward-vii eeyore einstein
  elizabeth-bennet elizabeth-fry elizabeth-i ellen-degeneres ellie-simmonds elon-musk elton-john elvis
  elvis-presley emily-bronte emily-davison emily-dickinson eminem emma-raducanu emma-stone emma-thompson
  emma-watson emmanuel-macron emmeline-pankhurst enid-blyton enoch-powell enya eric-cartman ernest-hemingway
  ernest-shackleton farage father-christmas federer fernando-alonso fidel-castro florence-nightingale
  floyd-mayweather francis-drake frank-ocean frank-sinatra frankenstein franklin-roosevelt fred-flintstone
  fred-perry freddie-mercury frederic-chopin frida-kahlo frodo-baggins galileo galileo-galilei gandalf
  gandhi gareth-bale gareth-southgate gary-barlow gary-lineker geldof genghis-khan geoff-hurst
  geoffrey-chaucer george-best george-bush george-clooney george-eliot george-galloway george-harrison
  george-iii george-lucas george-michael george-orwell george-stephenson george-vi george-washington
  geraint-thomas gollum gordon-brown gordon-ramsay graham-norton grayson-perry greta-thunberg gromit
  gruffalo guardiola guru-gobind guru-nanak gustav-holst guy-fawkes han-solo hans-christian-andersen
  harold-wilson harriet-harman harrison-ford harry-kane harry-potter harry-styles heath-ledger helen-mirren
  helen-sharman hendrix henry-moore henry-purcell henry-viii hercule-poirot hercules hereward-the-wake
  hermione hermione-granger hillary hillary-clinton hitler holly-willoughby homer-simpson horatio-nelson
  hugh-grant hugh-jackman hugh-laurie hulk-hogan humpty-dumpty ian-botham ian-mckellen ian-wright idris-elba
  ignatius-sancho indiana-jones inigo-jones inspector-clouseau inspector-gadget inspector-morse
  inspector-rebus isaac-asimov isaac-newton isambard-kingdom-brunel ivanka-trump jacinda-ardern jack-frost
  jack-grealish jack-horner jack-sparrow jackie-chan jacksepticeye jacob-rees-mogg jacqueline-wilson
  jada-smith jaden-smith jagger james-bond james-cook james-corden james-harden james-i james-may james-watt
  jamie-murray jamie-oliver jane-austen jane-eyre jane-goodall jane-seymour janet-jackson jared-leto
  jason-statham jay-z jeff-bezos jennifer-aniston jennifer-lawrence jennifer-lopez jennifer-saunders
  jenson-button jeremy-clarkson jeremy-corbyn jeremy-paxman jesse-pinkman jessica-ennis jesus jesus-christ
  jfk jill-biden jim-carrey jimi-hendrix jimmy-carter jimmy-fallon jimmy-kimmel jk-rowling jmw-turner jo-cox
  joan-collins joan-of-arc joan-rivers joe-biden joe-jonas joe-rogan joe-root johann-sebastian-bach
  john-betjeman john-blanke john-cena john-cleese john-constable john-keats john-kennedy john-legend
  john-lennon john-major john-mccain john-milton john-oliver john-rebus john-swinney john-the-baptist
  john-watson john-wayne johnny-cash johnny-depp jon-snow jonathan-ross jose-mourinho joseph-stalin
  josephine-butler josiah-wedgwood jrr-tolkien judas-iscariot jude-bellingham judi-dench jules-verne
  julia-donaldson julia-roberts julian-assange julius-caesar jurgen-klopp justin-bieber justin-timberlake
  justin-trudeau kamala-harris kanye kanye-west kardashian karl-marx kate-bush kate-middleton kate-winslet
  katniss-everdeen katy-perry keir-hardie keir-starmer keira-knightley keith-richards kelly-holmes
  kemi-badenoch ken-livingstone kendall-jenner kendrick-lamar kevin-durant kevin-hart kevin-jonas khaleesi
  kim-jong-il kim-jong-un kim-kardashian king-alfred king-arthur king-charles king-charles-iii king-john
  klopp kobe kobe-bryant kris-jenner ksi kurt-cobain kylian-mbappe kylie-jenner kylie-minogue kylo-ren
  lady-gaga lady-godiva lady-jane-grey lando-norris lara-croft laura-kenny lawrence-of-arabia
  leah-williamson lebron lebron-james legolas lenny-henry leo-tolstoy leon-trotsky leonardo-da-vinci
  leonardo-dicaprio lewis-capaldi lewis-carroll lewis-hamilton liam-payne lil-nas-x lil-uzi lil-wayne
  lionel-messi lisa-simpson liz-truss lois-lane lord-byron lord-nelson lorde louis-pasteur louis-tomlinson
  louis-walsh ls-lowry lucy-bronze ludacris ludwig-van-beethoven luke-skywalker macron mad-hatter madonna
  maggie-smith mahatma-gandhi malala-yousafzai malcolm-x mandela manny-pacquiao mao-zedong maradona
  marco-polo marcus-rashford margaret-thatcher marge-simpson mariah-carey marie-antoinette marie-curie
  marilyn-monroe mark-cavendish mark-hamill mark-twain mark-zuckerberg markiplier martin-luther-king
  mary-anning mary-berry mary-poppins mary-queen-of-scots mary-seacole mary-shelley matt-damon matt-hancock
  max-verstappen maya-angelou mayweather mbappe mcgregor megan-fox meghan-markle melania-trump merkel
  meryl-streep messi michael-faraday michael-gove michael-jackson michael-jordan michael-mcintyre
  michael-morpurgo michael-palin michael-schumacher michelangelo michelle-obama mick-jagger mickey-mouse
  mike-pence mike-tyson miley-cyrus millicent-fawcett minnie-mouse miss-havisham miss-marple miss-muffet
  mitt-romney mo-farah moana morgan-freeman mother-christmas mother-goose mother-teresa mourinho mozart
  mr-bean mr-blobby mr-claus mr-darcy mr-potato-head mr-toad mr-tumble mrbeast mrs-brown mrs-claus
  mrs-doubtfire mrs-tiggy-winkle muammar-gaddafi muhammad-ali mulan mussolini nadal nancy-astor napoleon
  napoleon-bonaparte napoleon-dynamite narendra-modi natalie-portman nefertiti neil-armstrong neil-gaiman
  neil-kinnock nelly nelson-mandela neville-chamberlain neymar niall-horan nick-clegg nick-faldo nick-jonas
  nicki-minaj nicola-sturgeon nicole-kidman nigel-farage nigella-lawson nikola-tesla novak-djokovic
  nye-bevan obama obelix obi-wan octavia-hill odysseus olaudah-equiano old-king-cole oliver-cromwell
  oliver-hardy oliver-twist olivia-rodrigo oprah oprah-winfrey osama-bin-laden oscar-wilde owain-glyndwr
  pablo-picasso pacquiao paddington paddington-bear patrick-moore patrick-stewart paul-hollywood
  paul-mccartney pence pep-guardiola percy-shelley peter-griffin peter-jackson peter-kay peter-pan
  peter-parker peter-rabbit pewdiepie phil-collins philip-pullman phillip-schofield picasso piers-morgan
  pikachu pinocchio pitbull plato pocahontas poirot pontius-pilate pope-benedict pope-francis pope-john-paul
  popeye post-malone prince-albert prince-andrew prince-edward prince-george prince-harry prince-louis
  prince-philip prince-william princess-anne princess-charlotte princess-diana princess-kate princess-leia
  princess-peach priti-patel prue-leith punch-and-judy putin pythagoras queen-camilla queen-elizabeth
  queen-elizabeth-ii queen-victoria quentin-tarantino rachel-reeves rafael-nadal raheem-sterling rakim
  ralph-vaughan-williams randy-orton rapunzel rembrandt richard-arkwright richard-hammond richard-iii
  richard-nixon richard-the-lionheart rick-astley rick-grimes ricky-gervais rihanna ringo-starr rishi-sunak
  roald-dahl rob-roy robbie-williams robert-burns robert-de-niro robert-downey robert-peel robert-scott
  robert-stephenson robert-the-bruce robin-hood robin-williams rod-stewart roger-bannister roger-federer
  roman-reigns romeo-and-juliet ron-burgundy ron-weasley ronald-reagan ronaldo ronda-rousey rooney
  rory-mcilroy rosa-parks rosalind-franklin rowan-atkinson rudyard-kipling rupert-grint russell-westbrook
  ryan-giggs ryan-gosling ryan-reynolds saddam-hussein sadiq-khan salvador-dali sam-smith
  samuel-coleridge-taylor samuel-jackson sandra-bullock santa-claus sarah-palin sarah-siddons
  scarlett-johansson schwarzenegger scooby-doo scrooge sebastian-coe sebastian-vettel selena-gomez
  serena-williams severus-snape shakespeare shakira shaq shawn-mendes sherlock-holmes shirley-bassey shrek
  sidney-crosby siegfried-sassoon sigmund-freud simon-cowell sinatra skepta skrillex skywalker snape
  snoop-dogg snoopy snow-white socrates spielberg spongebob stalin stallone stampy stan-laurel steph-curry
  stephen-curry stephen-fry stephen-hawking stephen-king steve-austin steve-jobs steve-martin steve-redgrave
  steve-rogers steven-spielberg stevie-wonder stewie-griffin stickman stirling-moss stormzy supergirl
  superman susan-boyle sylvester-stallone sylvia-pankhurst sylvia-plath tanni-grey-thompson tarantino
  taylor-swift ted-cruz ted-hughes terry-pratchett terry-wogan thanos thatcher theresa-may theresa-villiers
  thomas-edison thomas-gainsborough thomas-hardy thomas-telford thomas-the-tank tiesto tiger-woods tigger
  tim-berners-lee tim-henman tim-peake tim-tebow tina-turner tinker-bell tintin tiny-tim tom-brady
  tom-cruise tom-daley tom-hanks tom-hiddleston tom-holland tom-jones tony-benn tony-blair tony-stark
  tracey-emin travis-scott trudeau trump ts-eliot tupac tutankhamun tyler-the-creator tyrion-lannister
  tyson-fury usain-bolt vader vasco-da-gama venus-williams vera-lynn verstappen victor-hugo victoria-beckham
  victoria-wood vin-diesel vincent-van-gogh virgin-mary virginia-woolf vladimir-lenin vladimir-putin
  voldemort volodymyr-zelensky volodymyr-zelenskyy wallace-and-gromit walt-disney walter-raleigh
  walter-scott walter-white warren-buffett wayne-gretzky wayne-rooney wenger wh-auden whitney-houston
  whoopi-goldberg wilfred-owen will-smith william-blake william-booth william-gladstone william-herschel
  william-hogarth william-morris william-shakespeare william-the-conqueror william-wallace
  william-wilberforce william-wordsworth willie-nelson willy-wonka winnie-the-pooh winston-churchill
  wolfgang-amadeus-mozart xi-jinping yoda yuri-gagarin yvette-cooper zayn-malik zedd zelensky zlatan zoella
  zog`);
