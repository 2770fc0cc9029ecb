import { lazily } from './lazily.js';

/** Family names common in the United Kingdom, of every origin; many are words or places too. */
export const FAMILY = lazily(`
  abbasi abbott abdi abdullah abraham abrahams abubakar acheampong ackroyd acton adamczyk adams adamson
  addison addo adebayo adeyemi agarwal aguilar agyeman ahmed ainsworth aitken akhtar akram alderson aldridge
  alexander ali allan allen allison almeida alston alvarez alves ambrose amoah amos anand andersen anderson
  andersson andreou andrews ansari antoniou antwi anwar appiah appleby appleton archer arif armstrong arnold
  arora arslan asamoah asante ashby ashcroft ashraf ashton ashworth askew aslam aslan aspinall astley
  atherton atkins atkinson attwood atwal austin avery awan aydin ayres bagshaw baig bailey bainbridge baines
  bains bajwa baker bakker baldwin balfour ball balogun bamford bancroft banda bandara banerjee bangura
  banks bannister bansal baran barber barbieri barclay barker barlow barnard barnes barnett barrett barron
  barrow bartlett barton batchelor bateman bates battersby bauer baxter bayliss beale beattie beaumont
  becker beckett bedford beech beesley begum bell bellamy bello benn bennett benson bentham bentley
  beresford berg bernstein berridge berry bertrand best bevan beveridge bhatia bhatt bhatti bhogal bianchi
  bibi bickley biggs billingham bingham birch bird birkett bishop black blackburn blackwell blackwood blair
  blake blanc bland blundell blythe boardman boateng bolton bond bondarenko bonner bonnet booth boothroyd
  bose bosworth bottomley boulton bourne bowden bowen bower bowers bowles bowman boyce boyd boyer boyko
  boyle bracewell bradbury bradford bradley bradshaw brady braithwaite bramley brandon braun bray brennan
  brewer bridges briggs bright britton broadbent broadhurst brock bromley brookes brooks broughton brown
  browning bruce bruno brunt bryan bryant buchanan buck buckingham buckley bui bukhari bull bullock bunting
  burgess burke burnett burns burrell burrows burton bush butcher butler butt butterworth buxton byers byrne
  caldwell callaghan calvert camara cameron campbell cannon capper cardoso carey carlisle carlton carmichael
  carney carpenter carr carrington carroll carson carter cartledge cartwright caruso carvalho carver casey
  cassidy castillo castle catterall cave celik cerny cetin chadwick chalmers chambers chan chanda chandler
  chapman chappell charalambous charlton chatterjee chaudhary chaudhry chauhan chavez cheema chen chester
  cheung chevalier childs cho choi chopra choudhury chow chowdhury christensen christie christou church
  churchill ciobanu cisse clancy clark clarke clayton cleary clegg clement clements clifford clifton close
  coates cockburn coe cohen coker cole coleman coles collier collins collinson colombo compton connell
  connelly connolly connor constable constantin constantinou conteh conti conway cook cooke coombes coombs
  cooper copeland corbett cornish corrigan costa costello coulibaly coulson courtney cousins cowan coward
  cowell cowley cox crabtree craig crane craven crawford creasey crisp croft crompton crook crosby crosland
  cross crossley crouch crowe crowley crowther cruz cullen culver cummings cummins cunningham currie curtis
  cuthbert dabrowska dabrowski dale dalton daly dang darby darlington das davenport davey davidson davies
  davis davison dawes dawson day dayton deacon deakin dean delaney delgado deluca demetriou demir dempsey
  deng denham denning dennis denton derbyshire desai desilva devries dewhurst dhaliwal dhillon diallo dias
  diaz dick dickens dickinson dickson dimitrov diop dixon dlamini dobson docherty dodd dodds dodson dogan
  doherty donald donaldson donnelly donohoe donovan dougherty douglas dowling downes downing doyle drake
  draper drew driver drummond dube dubois duckworth dudek dudley duff duffy duggan duke dumitrescu dunbar
  duncan dunlop dunn dunne duong dupont durand dutta dutton dvorak dyer dyson eagleton earl eastwood eaton
  eccles edgar edge edgerton edmonds edmondson edwards egan eldridge elliot elliott ellis ellison ellwood
  elsworth emery emmett english ennis entwistle eriksson esposito evans eyre eze fairclough fairhurst
  falconer farah farkas farmer farnworth farrell farrington farrow faulkner faure fawcett fearnley fedorov
  feldman fell felton feng fenton fenwick ferguson fernandez fernando ferrara ferrari ferreira ferris field
  fielden fielding finch finlay finlayson finn finnegan firth fischer fish fisher fitton fitzgerald
  fitzpatrick fitzsimons flanagan fleming fletcher flint flood flores flynn fogarty foley fontaine fontana
  forbes ford forrest forshaw forster forsyth foster fournier fowler fox frame frampton francis franklin
  fraser freeman friedman frost fry fryer fuchs fuller furness gale gallagher gallo galloway gamble gao
  garcia gardner garland garner garnier garrett garside garvey gaskell gates gaunt geary gee george georgiev
  georgiou gheorghe ghosh gibb gibbons gibbs gibson giddings gilbert giles gill gillespie gilmore gilmour
  girard glass gleeson glenn glover goddard godfrey goldberg goldsmith goldstein gomes gomez gondal gonzalez
  gooch goodall goode goodison goodman goodwin goodyear gordon gosling gough gould gower grabowski grace
  grady graham grainger grant gray greaves greco green greenaway greenberg greenhalgh greenwood gregory
  greig grewal grey grice grieve griffin griffith griffiths grimes grimshaw groves guerin guest gunawardena
  gunn guo gupta gustafsson guthrie gutierrez guy guzman hackett hadfield hadley haider haigh haines hales
  haley hall hallam halliday halliwell halstead hamer hamilton hammond hampson hampton hancock hand hanley
  hanna hannah hansen hanson hardcastle hardie harding hardman hardy hare hargreaves harker harkness harley
  harlow harper harrington harris harrison harrop hart hartley hartmann hartshorn harvey harwood hashmi
  haslam hassan hastings hatton hawes hawkins hawley hawthorne hay hayashi haydock hayes hayward haywood
  hazell heap heath heaton hebden hegarty hemingway henderson hendry henry henson hepburn hepworth herbert
  heron herrera herring heslop hewitt heywood hibbert hickey hickman hicks hickson higginbotham higgins
  higginson higson hill hilton hinchliffe hinds hinton hirst hitchcock ho hoang hoare hobbs hobday hobson
  hockey hodge hodges hodgkinson hodgkiss hodgson hoffmann hofmann hogan hogg holden holder holdsworth
  holgate holland hollingsworth hollins hollis holloway holman holmes holroyd holt hood hooper hope hopkins
  hopkinson hopper hopwood hornby horne horner horsfall horton horvath hough houghton houston howard howarth
  howe howells hoyle hu huang huddleston hudson hughes hull hulme hume humphrey humphreys humphries hunt
  hunter huntley hurley hurst hussain hussein hussey hutchings hutchins hutchinson hutchison hutton hyde
  ibbotson ibrahim illingworth ingham inglis ingram innes inoue ioannou ionescu iqbal ireland irvine irving
  irwin isaac isaacs islam ito ivanov ivanova ives iyer jablonski jackson jacobs jacques jagger jain jalloh
  james jameson jamieson jang jankowska jankowski jansen janssen jardine jarvis javed jaworski jayawardena
  jeffrey jeffries jenkins jenkinson jennings jensen jewell jimenez jobson johal johansen johansson john
  johns johnson johnston johnstone jolly jones jordan joshi joyce judd jung kaiser kamara kamau kaminska
  kaminski kane kang kaplan kapoor kara kariuki karlsson kato katz kaur kay kaya kayani kazmi keane kearney
  kearns keating keegan keeley keeling keenan keita kelleher kellett kelly kelsey kemp kempton kendall
  kendrick kennedy kenny kent kenyon kerr kershaw keys khan khanna khumalo kilburn kilic kilpatrick kim
  kimani kimura king kinsella kinsey kiplagat kirby kirk kirkham kirkland kirkpatrick kirkwood kiss kitchen
  kitching kitson klein knight knott knowles knox kobayashi koc koch kone koroma kovacs koval kovalenko
  kowalczyk kowalska kowalski kozlov kozlowska kozlowski krause kravchenko krawczyk krishnan kristiansen
  krol kruger kucera kumar kurt kuznetsov kwiatkowski kwok lacey laidlaw laing laird lake lally lam lamb
  lambert lamont lancaster lane lange langford langley langton large larsen larsson latham lattimer lau
  laurent lavery law lawal lawler lawrence lawson lawton laycock layton leach leader leak lear leary leavitt
  ledger lee lees lefebvre legg lehmann leigh leighton lennon lennox leonard leroy leslie lester leung lever
  levers levy lewandowska lewandowski lewis li liang lightfoot lilley lim lima lin lindberg lindgren lindley
  lindsay lingard linton lister little littlewood liu livesey livingstone lloyd lockett lockhart lockwood
  logan lomas lombardi longden longley lonsdale lopes lopez lord lorimer loughran love lovell lovett lowe
  lowery lowry lucas luck luckhurst lumley lund lunn luo ly lyle lynch lynn lyon lyons macdonald mace
  macgregor mack mackay mackenzie maclean macleod madsen maes maguire maher mahmood mahoney maier main
  majewski makarov makin malcolm malhotra malik malinowski mallinson malone maloney mancini manley mann
  manning mansell mansfield march mariani marin marino marques marr marriott marsden marsh marshall marston
  martell martin martinez mason masters matei mather mathers matheson mathews mathieson matsumoto matthews
  maxwell may mayer mayes maynard mayo mazur mbeki mcalister mcallister mcarthur mcavoy mcbride mccabe
  mccain mccall mccann mccarthy mccartney mccluskey mcconaughey mcconnell mccormack mccormick mccoy
  mcculloch mccullough mcdermott mcdonagh mcdonald mcdonnell mcelroy mcewan mcfadden mcfarlane mcgee mcgill
  mcginty mcgonagle mcgovern mcgowan mcgrath mcgregor mcguire mcilroy mcintire mcintosh mcintyre mckay mckee
  mckenna mckenzie mckeown mckinnon mclaren mclaughlin mclean mclellan mcleod mcloughlin mcmahon mcmillan
  mcnally mcnamara mcneill mcnulty mcpherson mcqueen mcshane mcveigh mcvey mead meadows medina meehan mehta
  mellor melnyk melville mendez mendoza menon mensah mercer mercier meredith merrick merritt metcalfe meyer
  miah michael michalak michalski michel middlemiss middleton midgley miles millar millard miller milligan
  millington mills milne milner milton minshall mirza mishra mistry mitchell mittal mizrahi mkhize moffat
  moffatt mohamed mohammed molloy molnar moloney molyneux monaghan mondal monk monroe montague monteiro
  montgomery moody moon mooney moorcroft moore moorhouse morales moran moreau moreno moretti morgan moriarty
  morley morozov morrell morris morrison morrissey mortimer morton moseley moss mottram mount mountford
  moyes moyo mpofu muir mukherjee mulder muldoon mulholland mullen muller mulligan mullins mumford munn
  munro murdoch murphy murray murrell musa musgrave mutua mwale mwangi myers nagy naidu nair nairn nakamura
  napier naqvi nash nawaz naylor ncube ndiaye ndlovu neal neale needham neil neill nelson nemeth nesbitt
  neumann neville newbury newell newey newman newsome newton ng ngo nguyen nichol nicholas nicholls nichols
  nicholson nicol nicolaou nicoll nielsen nightingale nikolov nilsen nilsson nixon njoroge nkosi noble nolan
  noon norman norris north northcott norton nott novak nowak nowakowski nunn nutt nuttall o'brien
  o'callaghan o'connell o'connor o'donnell o'dowd o'dwyer o'farrell o'grady o'hagan o'hara o'kane o'keefe
  o'leary o'mahony o'malley o'neill o'reilly o'rourke o'shea o'sullivan o'toole oakes oakley oates obrien
  ochieng odhiambo ofori ogden ogunleye okafor okeke okoye olawale oldfield oldham oliveira oliver oliynyk
  olsen olsson olszewski omar openshaw orchard orlov orme ormerod orr ortiz osborn osborne osbourne osei
  osman ostrowski otieno otto ouedraogo overton owen owusu oxley ozdemir ozturk packer paddock padgett page
  paine paisley palmer pandey papadopoulos park parker parkes parkin parkinson parks parmar parr parrish
  parrott parry parsons partington partridge pascoe pate patel paterson paton patrick patten patterson
  pattinson patton paul pavlov pawlak pawlowski pawson paxton payne peacock peake pearce pearson peck
  pedersen peel peeters pemberton pena pendlebury pendleton penman penn penny pepper percival percy pereira
  perera peretz perez perkin perkins perry persson peters petersen petrie petrov pettit pham phan phelan
  phelps philips phillips philpott phiri pickard pickering pickersgill pickett pickford pickles pickup
  pietrzak pike pilkington pillai pinder piotrowski piper pitt pitts plant platt plumb plummer polishchuk
  pollard pollitt pollock poole popa pope popescu popov porter portman potter potts povey powell pownall
  pratt prentice prescott preston price pritchard prochazka procter proctor prosser proudfoot pryce pryor
  pugh purcell purdy pye pyke quigley quinlan quinn quirk qureshi radcliffe radu rae rafferty rahman raine
  rainford raja rajapaksa rajput ralph ramirez ramos ramsay ramsbottom ramsden ramsey rana randall ranjha
  rankin rao rashid rasmussen ratcliffe rathod raven rawlings rawlins rawson ray rayner raynor read reade
  readman reardon reddy redfern redhead redman redmond reed rees reeve reeves regan reid reilly relph rennie
  renshaw renwick revell reyes reynard reynolds rhodes riaz ribeiro ricci rice rich richard richards
  richardson richmond richter rickard ricketts riddell riddle ridgway ridley rigby riley rimmer rinaldi rios
  ritchie rivera rizvi roach robb robbins roberson roberts robertson robins robinson robson rocha roche rock
  rodgers rodriguez roe rogers romano romero rooney roper roscoe rose rosen rosenberg rossi rothwell rourke
  rousseau roux rowan rowbotham rowe rowell rowland rowlands rowlandson rowley rowntree roy royle rudd
  ruddock rudge ruiz rush rushton russell rusu ruth rutherford rutkowski rutter ryan rycroft ryder sadler
  sahin saito salazar saleem salisbury salmon salt salter sampson samson samuel samuels sanchez sanders
  sanderson sandford sandhu santoro santos sargent sarkar sasaki sato saunders saville sawyer saxon sayer
  scanlon schmidt schmitt schneider schofield scholes schroeder schulz schwartz schwarz scott seddon sefton
  sellars sellers sen senior sesay sethi seward sewell sexton seymour shackleton shafiq shah shapiro sharif
  sharma sharp sharpe sharples sharrock shaw shearer sheehan sheikh sheldon shelton shepherd shepherdson
  sheppard sheridan sherlock sherman sherwood shevchenko shields shimizu shipley shore short shuttleworth
  sibanda sibley siddall siddiqui sidebottom sidhu silcock silva silver silverman sim simcock simmonds
  simmons simms simon simpson sims sinclair singh singleton sithole sked skelton skinner slack slade slater
  sloan slocombe small smart smirnov smit smith smithson smyth snell snow snowden sokolov solanki somerville
  sorensen soto southall southern southgate souza sowerby sparks sparrow speakman spears speight spence
  spencer spicer spooner stacey stafford stainton stan stanford stanley stanton staples stapleton stark
  starkey staton steadman steel steele steer stenhouse stephens stephenson stepien sterling stevens
  stevenson stewart stirling stock stockdale stocker stocks stockton stoddart stoica stokes stokoe stone
  stonehouse storer storey stott stout stoyanov strachan strang strange stratton street stretton stringer
  strong stuart stubbs sturgess styles subramaniam sugden sullivan summerfield summerhill summers sumner sun
  sunderland sutcliffe sutherland sutton suzuki svensson svoboda swain swales swan swann sweeney sweet swift
  swinburne swindells swinton sykes sylvester symes symonds symons szabo szewczyk szymanska szymanski tailor
  tait takahashi talbot tanaka tang tanner tansey tariq tate tatham tattersall tatton taverner tayler taylor
  teague teale teixeira telfer tembo tempest temple templeton tennant terry thacker thakur thatcher thewlis
  thirlwell thomas thomason thompson thomson thorn thornber thorne thornley thornton thorp thorpe threlfall
  thurston tierney tilley timmins timms tipping titmuss tiwari tkachenko tobin todd todorov toland tolley
  tomaszewski tomkins tomlinson tompkins toner tonge tonks tootell topham topping torres toth toure townend
  townley townsend tracey trafford trainor tran traore travers travis treacy tremlett trevor trigg trivedi
  trotter troy trueman truman tsang tuck tucker tudor tuffnell tully tunnicliffe tunstall turnbull turner
  turton tweddle tyler tyrrell tyson uddin underhill underwood unsworth unwin upton urquhart vaghela vance
  varga vargas vasquez vaughan veitch venables verma vernon vesely vickers vincent vine viner visser vo
  volkov vu waddington wade wadsworth wagner waheed wainwright waite wakefield wakeling walczak walden wales
  walkden walker wall wallace waller wallis walls walmsley walsh walters walton wang wanjiku warburton ward
  wardle ware wareham waring warner warraich warren warsame warwick wash watanabe waterhouse waterman waters
  waterson waterworth watkins watkinson watling watmough watson watt watts weatherall weaver webb webber
  weber webster wedgwood weeks weir weiss welch weller wells welsh wentworth werner west westbrook western
  weston westwood wetherall wharton wheatcroft wheatley wheeldon wheeler whelan whitaker whitby whitcombe
  white whitehead whiteley whiteside whitfield whitham whiting whitlock whitmore whittaker whittington
  whittle whitworth whyte wickham wickramasinghe widdowson wieczorek wigg wiggins wilcock wilcox wild wilde
  wilding wildman wilkes wilkie wilkins wilkinson willett willetts williams williamson willis willoughby
  wills wilmot wilson windsor winfield winn winstanley winter winterbottom winters wise wiseman wisniewska
  wisniewski witham withers witkowski wojcik wolf wolfe wolstenholme womersley wong wood woodall woodcock
  woodhead woodhouse woodley woodman woodruff woods woodward woodworth woolf woollard woolley wooten wootton
  wordsworth worrall worsley worth worthington wozniak wragg wray wren wright wrobel wroblewski wu wyatt
  wylie wynn wynne xie xu yadav yamada yamaguchi yamamoto yang yardley yarwood yates yeates yeo yeomans
  yeung yildiz yilmaz yip yoon york yoshida young youngs younis yule yusuf zajac zalewski zaman zaytsev
  zhang zhao zheng zhou zhu zielinska zielinski zimmermann zulu zuma`);
