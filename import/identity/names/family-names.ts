/**
 * Common family names where the family name stands first, folded, in the spellings that people abroad use. Written down by hand;
 * common knowledge; no list was copied. A name that is missing here costs an agreement by `order` and nothing else.
 */
const chinese = listed(`
  an ao bai ban bao bi bian bo bu cai cao cen chai chan chang chao chen cheng cheung chew chi chiang chien chin chiu cho chong
  chou chow choy chu chua chung cui dai dang deng di ding dong dou du duan fan fang fei feng fong fu fung gan gao ge gong gou gu
  guan gui guo han hao he ho hong hou hsiao hsieh hsu hu hua huang hui huo hwang ji jia jian jiang jiao jin jing ju kang ke kong
  kuang kuo kwan kwok kwong lai lam lan lau law lee lei leng leung li lian liang liao lim lin ling liu lo long lou low lu luan
  luo lv lyu ma mai mao mei meng miao min mo mok mu ng ni nie ning niu ong ou ouyang pan pang pei peng pi ping poon pu qi qian
  qiao qin qiu qu quan ren rong ruan shang shao shen sheng shi shih shu si sima situ song su sun sze tai tam tan tang tao teng teo tian
  tie tong tsai tsang tse tseng tso tsui tu wan wang wei wen wong wu xi xia xian xiang xiao xie xin xing xiong xu xue yan yang
  yao ye yeh yeung yi yin ying yip you yu yuan yue yuen yun zang zeng zha zhan zhang zhao zhen zheng zhong zhou zhu zhuang zhuge zhuo zong zou zuo`);

const korean = listed(`
  ahn bae baek ban bang byun cha chae cho choe choi chun chung eom gang gil gu gwak gwon ha hahm ham han heo hong huh hur hwang
  hyun im jang je jeon jeong ji jin jo joo ju jun jung kang kim ko koo kwak kwon lee lim ma min moon na nam namgung no noh oh paik
  pak park rhee roh ryu seo shim shin sim sohn son song suh sung um won woo yang yeo yeom yi yim yoo yoon you yun`);

const japanese = listed(`
  abe aoki arai endo fujii fujita fujiwara fukuda goto hara harada hasegawa hashimoto hayashi hirano honda ikeda imai inoue ishida
  ishii ishikawa ito iwasaki kaneko kato kawaguchi kikuchi kimura kinoshita kobayashi kojima kondo kudo maeda maruyama masuda
  matsuda matsui matsumoto matsuo miura miyamoto miyazaki mori morita murakami murata nagai nakagawa nakajima nakamura nakano
  nakayama nishida nishimura nomura oda ogawa ohno okada okamoto ono ota otsuka saito sakai sakamoto sakurai sano sasaki sato
  shibata shimada shimizu sugawara sugimoto sugiyama suzuki tachibana takada takagi takahashi takeda takeuchi tamura tanaka
  taniguchi uchida ueda ueno wada watanabe yamada yamaguchi yamamoto yamashita yamazaki yokoyama yoshida yoshikawa`);

const vietnamese = listed(`
  bui cao chu dang dao dinh do doan duong ha ho hoang huynh kieu lam le luong luu ly mac mai ngo nguyen nghiem pham phan phung
  quach ta thai to ton tran trieu trinh truong tu vo vu vuong`);

const eastAsian: ReadonlySet<string> = new Set([...chinese, ...korean, ...japanese, ...vietnamese]);

/** Whether a folded word is a common family name where the family name stands first. */
export function isEastAsianFamily(word: string): boolean {
  return eastAsian.has(word);
}

/** Whether the last given name is the one that people go by: *Nguyễn Văn An* is *An Nguyen*. */
export function isVietnameseFamily(word: string): boolean {
  return vietnamese.has(word);
}

function listed(names: string): Set<string> {
  return new Set(names.trim().split(/\s+/));
}
