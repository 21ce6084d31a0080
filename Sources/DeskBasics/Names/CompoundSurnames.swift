/// The Chinese surnames of two characters and more, simplified and traditional.
///
/// Left out are those that are far more often a surname and a given name: 高堂, 王孙, 张简.
enum CompoundSurnames {
  /// Every surname of the table in either script.
  static let all = Set(spellings.keys)

  /// The most characters that one of them has.
  static let longest = all.map(\.count).max() ?? 0

  /// How each is spelled in Latin letters.
  static let spellings: [String: String] = {
    var spellings: [String: String] = [:]
    for entry in table.split(whereSeparator: \.isWhitespace) {
      let parts = entry.split(separator: ":")
      guard parts.count == 2 else { continue }
      for form in parts[0].split(separator: "/") {
        spellings[String(form)] = String(parts[1])
      }
    }
    return spellings
  }()

  private static let table = """
    欧阳/歐陽:Ouyang 司马/司馬:Sima 上官:Shangguan 夏侯:Xiahou 诸葛/諸葛:Zhuge
    闻人/聞人:Wenren 东方/東方:Dongfang 赫连/赫連:Helian 皇甫:Huangfu 尉迟/尉遲:Yuchi
    公羊:Gongyang 澹台/澹臺:Tantai 公冶:Gongye 宗政:Zongzheng 濮阳/濮陽:Puyang 淳于:Chunyu
    单于/單于:Chanyu 太叔:Taishu 申屠:Shentu 公孙/公孫:Gongsun 仲孙/仲孫:Zhongsun
    轩辕/軒轅:Xuanyuan 令狐:Linghu 钟离/鍾離/鐘離:Zhongli 宇文:Yuwen 长孙/長孫:Zhangsun 慕容:Murong
    鲜于/鮮于:Xianyu 闾丘/閭丘:Lüqiu 司徒:Situ 司空:Sikong 亓官:Qiguan 司寇:Sikou
    子车/子車:Ziju 颛孙/顓孫:Zhuansun 端木:Duanmu 巫马/巫馬:Wuma 公西:Gongxi 漆雕/漆鵰:Qidiao
    乐正/樂正:Yuezheng 壤驷/壤駟:Rangsi 公良:Gongliang 拓跋:Tuoba 拓拔:Tuoba 夹谷/夾谷:Jiagu
    宰父:Zaifu 谷梁/穀梁:Guliang 段干:Duangan 百里:Baili 东郭/東郭:Dongguo 南门/南門:Nanmen
    呼延:Huyan 归海/歸海:Guihai 羊舌:Yangshe 微生:Weisheng 梁丘:Liangqiu 左丘:Zuoqiu
    东门/東門:Dongmen 西门/西門:Ximen 南宫/南宮:Nangong 北宫/北宮:Beigong 第五:Diwu
    独孤/獨孤:Dugu 万俟/萬俟:Moqi 完颜/完顏:Wanyan 耶律:Yelü 纳兰/納蘭:Nalan 叶赫/葉赫:Yehe 富察:Fucha
    那拉:Nala 相里:Xiangli 即墨:Jimo 达奚/達奚:Daxi 褚师/褚師:Chushi 太史:Taishi
    公输/公輸:Gongshu 公仪/公儀:Gongyi 公户/公戶:Gonghu 公伯:Gongbo 屈突:Qutu 贺兰/賀蘭:Helan
    贺若/賀若:Heruo 宿勤:Suqin 乞伏:Qifu 秃发/禿髮:Tufa 沮渠:Juqu 斛律:Hulü 豆卢/豆盧:Doulu
    尔朱/爾朱:Erzhu 哥舒:Geshu 执失/執失:Zhishi 范姜:Fanjiang 东里/東里:Dongli 西陵:Xiling
    赫舍里:Hesheli 钮祜禄/鈕祜祿:Niohuru 瓜尔佳/瓜爾佳:Guaerjia 侯莫陈/侯莫陳:Houmochen
    叶赫那拉/葉赫那拉:Yehenala 爱新觉罗/愛新覺羅:Aisin-Gioro
    """
}
