/// Surnames in Latin letters as Mandarin spells them (Hanyu Pinyin), for an English text (G4).
///
/// A visitor who spells the name in another way (Chow, Chou) is entered that way.
package enum SurnameSpelling {
  /// The spelling of a Chinese surname; nil where the table has none.
  package static func latin(_ surname: String) -> String? {
    CompoundSurnames.spellings[surname]
      ?? surname.first.flatMap { first in
        surname.count == 1 ? singles[first] : nil
      }
  }

  /// Every spelling, in small letters.
  static let all = Set(singles.values.map { $0.lowercased() }).union(compounds).union(["lv", "lyu"])

  /// Those of the compound surnames, in small letters.
  static let compounds = Set(CompoundSurnames.spellings.values.map { $0.lowercased() })

  private static let singles: [Character: String] = {
    var singles: [Character: String] = [:]
    for entry in table.split(whereSeparator: \.isWhitespace) {
      let parts = entry.split(separator: ":")
      guard parts.count == 2 else { continue }
      for character in parts[1] { singles[character] = String(parts[0]) }
    }
    return singles
  }()

  private static let table = """
    Wang:王汪 Li:李黎厉厲郦酈栗利励 Zhang:张張章 Liu:刘劉柳 Chen:陈陳谌諶晨 Yang:杨楊阳陽羊 Huang:黄黃
    Zhao:赵趙 Wu:吴吳武伍邬鄔巫乌烏 Zhou:周 Xu:徐许許须須 Sun:孙孫 Ma:马馬麻 Zhu:朱祝诸諸竺 Hu:胡扈 Guo:郭国國
    He:何贺賀和 Lin:林蔺藺 Gao:高郜 Luo:罗羅骆駱洛 Zheng:郑鄭 Liang:梁 Xie:谢謝解 Song:宋 Tang:唐汤湯
    Deng:邓鄧 Han:韩韓 Feng:冯馮封丰酆 Cao:曹 Peng:彭 Zeng:曾 Xiao:肖萧蕭 Tian:田 Dong:董东東
    Pan:潘 Yuan:袁元苑 Cai:蔡 Jiang:蒋蔣江姜 Yu:余于俞喻虞郁庾禹鱼魚 Du:杜都 Ye:叶葉 Cheng:程成
    Wei:魏韦韋卫衛 Su:苏蘇宿 Lü:吕呂 Ding:丁 Ren:任 Lu:卢盧陆陸鲁魯路 Yao:姚 Shen:沈申 Zhong:钟鍾鐘仲
    Cui:崔 Tan:谭譚 Fan:范樊 Jin:金靳晋 Shi:石史施时時 Liao:廖 Jia:贾賈 Xia:夏 Fu:付傅符 Fang:方房
    Bai:白柏 Zou:邹鄒 Meng:孟蒙 Xiong:熊 Qin:秦覃 Qiu:邱丘仇裘 Hou:侯 Yin:尹殷阴陰 Xue:薛
    Yan:闫閆颜顏严嚴阎閻晏燕 Lei:雷 Long:龙龍 Tao:陶 Hao:郝 Gong:龚龔宫宮巩鞏 Shao:邵 Wan:万萬 Qian:钱錢
    Mao:毛茅 Chang:常 Lai:赖賴 Qiao:乔喬 Gu:顾顧古谷 Wen:文温溫闻聞 Niu:牛 Ge:葛戈 Qi:齐齊祁戚 Hong:洪
    Zhan:詹湛 Kong:孔 Xiang:向项項 Zhuang:庄莊 Ji:季纪紀姬嵇吉冀 Dai:戴代 Mo:莫 Nie:聂聶 Sheng:盛
    Hua:华華花 Xin:辛 Guan:关關管 Lan:兰蘭蓝藍 Mei:梅 Mi:米 Bao:鲍鮑包 You:游尤 Shang:尚 Kang:康
    Gan:甘 Qu:曲屈瞿 Mu:穆牟慕 Zuo:左 Ning:宁寧甯 Ni:倪 Chai:柴 Bi:毕畢 Ling:凌 Chu:褚储儲楚 Zha:查
    Shan:单單 Ou:欧歐区區 Sha:沙 Pu:蒲濮 Yi:易 Miao:苗缪繆 Lou:楼樓娄婁 Xing:邢 Pei:裴 Cen:岑
    Dou:窦竇 Pang:庞龐 Rong:荣榮容戎 Mai:麦麥 Ai:艾 Ying:应應 Chi:池迟遲 Jian:简簡 Che:车車 Rao:饶饒
    Quan:权權全 Ke:柯 Leng:冷 Ruan:阮 Zang:臧 Bu:卜步 Tong:童佟仝 Cong:丛叢 Xi:席习習郗 Yue:岳乐樂
    Bian:边邊卞 Ban:班 Zhai:翟 Jing:景荆 Tu:涂屠 Lian:连連廉 Min:闵閔 Piao:朴 Shu:舒 Ju:鞠居
    Sang:桑 Dang:党黨 Gai:盖蓋 Hai:海 Kou:寇 Lang:郎 Lao:劳勞 Man:满滿 Na:那 Ping:平 Sui:隋
    Ming:明 An:安 Yun:云雲 Zong:宗 Ao:敖 Ba:巴 Jiao:焦 Kuang:邝鄺匡 Hang:杭 Hui:惠 Teng:滕
    Xian:冼鲜鮮 Huo:霍 Xun:荀 Xuan:宣 Zhuo:卓 Zhen:甄 Shuai:帅帥 Ran:冉 Bo:薄
    """
}
