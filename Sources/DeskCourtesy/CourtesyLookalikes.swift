/// What holds a discouraged phrase and is fit to be said.
extension PermittedWords {
  static let forbiddenLookalikes = PermittedWords(
    zhHans: [
      // Asked politely, or of what the visitor may not know.
      "不知道(Y|是否|能否|可否|有没有|大家|各位|方便)", "Y(还|也|)不(知道|清楚|太清楚|了解|懂|明白)(的|之处|地方|)",
      "(如果|如|若|要是|凡|任何|哪里)~4(不|没|没有)~2(知道|清楚|了解|懂|明白|理解)(的|)", "Y(有|)~3(不|没)(清楚|懂|明白|理解)(的|之)",
      "不(清楚|明白|懂|了解)(的|之)(地方|处|问题)", "不负责任的", "公司(规定|制度|政策)(的|)(解读|说明|介绍|发布|咨询|查询|问答)",
      "公司(规定|制度|政策)的(时间|日期|地点|流程|表格|材料|开放|预约|价格|服务)",
      "(如果|如|若|万一|要是|假如|怕)~2Y~2(走错|填错|弄错|记错|搞错|看错|听错|写错)(了|)",
      "(没有|没有什么|没什么|并非|绝非|不是|让|变|把|将|化|从|一切|所有|看似|挑战)~2不可能(的|)", "有没有(什么|其他|别的|)办法",
      "(可|行)不(可以|行)", "(供|请|让)Y自己(选|挑)", "Y自己的(选|想)", "没空(调|位|房|间|余|档|闲)", "(真|太)麻烦Y",
      "(欢迎|请|期待)~2明天再(来|说)",
      "Y(应该|应当)(就|)(能|会|可以|已|在|是|可|收到|看到|听到|享|得到|拥有)", "Y(怎么|为什么)(会|能|)(选|喜欢)",
    ],
    zhHant: [
      "不知道(Y|是否|能否|可否|有沒有|大家|各位|方便)", "Y(還|也|)不(知道|清楚|太清楚|了解|懂|明白)(的|之處|地方|)",
      "(如果|如|若|要是|凡|任何|哪裡)~4(不|沒|沒有)~2(知道|清楚|了解|懂|明白|理解)(的|)", "Y(有|)~3(不|沒)(清楚|懂|明白|理解)(的|之)",
      "不(清楚|明白|懂|了解)(的|之)(地方|處|問題)", "不負責任的", "公司(規定|制度|政策)(的|)(解讀|說明|介紹|發佈|諮詢|查詢|問答)",
      "公司(規定|制度|政策)的(時間|日期|地點|流程|表格|材料|開放|預約|價格|服務)",
      "(如果|如|若|萬一|要是|假如|怕)~2Y~2(走錯|填錯|弄錯|記錯|搞錯|看錯|聽錯|寫錯)(了|)",
      "(沒有|沒有什麼|沒什麼|並非|絕非|不是|讓|變|把|將|化|從|一切|所有|看似|挑戰)~2不可能(的|)", "有沒有(什麼|其他|別的|)辦法",
      "(可|行)不(可以|行)", "(供|請|讓)Y自己(選|挑)", "Y自己的(選|想)", "沒空(調|位|房|間|餘|檔|閒)", "(真|太)麻煩Y",
      "(歡迎|請|期待)~2明天再(來|說)",
      "Y(應該|應當)(就|)(能|會|可以|已|在|是|可|收到|看到|聽到|享|得到|擁有)", "Y(怎麼|為什麼)(會|能|)(選|喜歡)",
    ],
    en: [
      "(start|starting|run|running|grow|growing) your own business",
      "company [policy|policies] (enquiries|questions|desk)",
      "you have no idea", "^do not know (which|where|what|how|who|whether|if)",
      "(nothing|not|hardly|never|mission|the|seemingly) [is] impossible",
      "(nothing|not|hardly|never|no dream|no wish) is impossible",
      "(if|where|when|whenever|should|in case) ~6 not possible",
      """
      (if|when|should|whenever|anything|whatever|something|that|what) you (do|did) not \
      (understand|get|follow)
      """,
      "you (are|will) not [be] [held] (responsible|liable)",
      """
      you should [now|soon] (be able|see|receive|hear|find|get|feel|also|have received|be called|\
      be seated|be served|already|need|wish|have any|arrive|reach)
      """,
      "(what|which|where|how|when|who|everything|things|all) you should",
      "(thank you for|no need to) [have] [already] told", "(if|when|once) you decide for yourself",
    ])

  static let commandLookalikes = PermittedWords(
    zhHans: [
      "(天气|时间|条件|情况|如|若|如果)~4不允许", "(允|准|许)不(允许|准|许)", "不准(时|确|备)",
      "(可以|不是|并非|无)必须", "(访客|来宾|客户|来访者|外来人员|车辆|儿童)须知", "勿忘我", "快办(窗口|业务|通道|服务|区|厅)",
      "无须", "不许愿", "Y(得|要)先(生|进|知)", "解除禁止", "^出示~8(享|可|有)", "Y(到底|究竟)(还|)(需要|想)(了解|看)",
    ],
    zhHant: [
      "(天氣|時間|條件|情況|如|若|如果)~4不允許", "(允|准|許)不(允許|准|許)", "不准(時|確|備)",
      "(可以|不是|並非|無)必須", "(訪客|來賓|客戶|來訪者|外來人員|車輛|兒童)須知", "勿忘我", "快辦(窗口|業務|通道|服務|區|廳)",
      "無須", "不許願", "Y(得|要)先(生|進|知)", "解除禁止", "^出示~8(享|可|有)", "Y(到底|究竟)(還|)(需要|想)(了解|看)",
    ],
    en: [
      "(do not|never) (worry|hesitate|miss|mind|forget)",
      "(if|when|all|everything|what|where|whether|should|do|will|would|whenever) you (need|have) to",
      "you must (see|try|visit)", "must see",
      "no (parking|entry|entrance|admission) (fee|fees|charge|charges|ticket|needed|required)",
      "(if|where) ~4 not (permitted|allowed)", "(be|keep) quiet zone",
    ])
}
