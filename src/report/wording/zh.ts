import type { Wording } from './en';
import { zh as figures } from './figures/zh';

/** Simplified Chinese. A measure word follows every count; nothing else depends on number. */
const number = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, ',');
/** Requirements, gaps, ratings. */
const items = (count: number): string => `${number(count)}项`;
/** Units, workstreams, sites, findings. */
const pieces = (count: number): string => `${number(count)}个`;
const workingDays = (count: number): string => `${number(count)}个工作日`;
const months = (count: number): string => `${number(count)}个月`;

/** 其开始后5个工作日 */
const apart = (end: string, days: number): string => {
  if (days === 0) return `其${end}后`;
  return `其${end}${days > 0 ? '后' : '前'}${workingDays(Math.abs(days))}`;
};

/** All targets at once. */
const resultMonths = (met: number, count: number): string => {
  if (count === 0) return '尚无月度数据';
  return met === 0
    ? `最近${months(count)}没有一个月全部指标同时达标`
    : `最近${months(count)}中，全部指标同时达标的有${months(met)}`;
};
/** "+15.9": 提高15.9个百分点. */
const moved = (change: string): string => {
  if (change.startsWith('+')) return `提高${change.slice(1)}个百分点`;
  return /^[−-]/.test(change) ? `下降${change.slice(1)}个百分点` : '持平';
};

export const zh: Wording = {
  ...figures,
  labelled: (label, text) => `${label}：${text}`,
  altPart: (label, value) => `${label}：${value}。`,
  sentences: (sentences) => sentences.join(''),
  pair: (first, second) => `${first}，${second}`,
  notes: (notes) => notes.join('；'),
  namedSentence: (name, sentence) => `${name}。${sentence}`,
  inUnit: (figure, unit) => `${figure}${unit}`,
  pageLabel: '第{n}页，共{m}页',
  contents: '目录',
  none: '无',
  entity: '组织整体',
  sampleData: '示例数据',
  sampleNotice: '示例数据：名称、评级和月度数值均为演示目的而虚构。',
  notStated: '未注明',
  units: (count) => `${pieces(count)}单元`,
  workingDays,
  placesOf: (places, assessed) =>
    places === assessed ? `全部${number(assessed)}个单元` : `${number(places)}/${number(assessed)}个单元`,
  allUnits: (count) => `全部${number(count)}个单元`,
  refs: (refs) => refs.join('、'),
  weighted: (name, weight) => `${name}（×${weight}）`,
  pointsUnit: (points) => `${points}个百分点`,

  outcome: { notApplicable: '不适用', notAssessed: '未评估' },
  level: { none: '低于最低等级', notDetermined: '未定级' },
  severity: { critical: '严重', high: '高', medium: '中', low: '低' },
  gapScope: { organisation: '组织层面', systemic: '系统性', local: '局部' },
  grade: { strength: '优势', major: '重大', minor: '轻微', opportunity: '改进机会' },
  gateOutcome: { passed: '通过', failed: '未通过', notDetermined: '未判定' },
  verdict: { met: '达标', notMet: '未达标', notProven: '未证实' },
  resultLevel: { met: '达到目标', notMet: '未达目标', notProven: '尚未证实达到目标' },
  resultTrend: { improving: '趋势改善', stable: '趋势持平', worsening: '趋势恶化', unknown: '趋势不明' },
  partyKind: { client: '委托方', own: '自营', vendor: '供应商' },
  status: { draft: '草稿', final: '定稿' },
  evidenceKind: {
    document: '文件',
    interview: '访谈',
    observation: '观察',
    dataSample: '数据样本',
    systemCheck: '系统核查',
    survey: '调查',
  },
  sensitivity: { normal: '一般', confidential: '机密', personal: '个人信息' },
  cause: {
    agent: '一线',
    policy: '政策',
    process: '流程',
    product: '产品',
    technology: '技术',
    supplier: '供应商',
    customer: '顾客',
    place: '场所',
  },
  rollUp: {
    weightedMean: '加权平均',
    sumOfPoints: '分值求和',
    min: '最低值',
    max: '最高值',
    countShare: (threshold) => `不低于${threshold}者的占比`,
    stagedAnd: (threshold) => `逐级达标（每级不低于${threshold}）`,
  },

  guide: {
    kind: '现场指南',
    subject: '逐项要求说明问什么、看什么、抽查什么',
    imprint: 'Tolok现场指南',
    classification: '评估资料',
    requirements: '要求数',
    blanks: ['单元', '评估员', '现场日期'],
    howTo: '如何使用本指南',
    howToSteps: [
      '走访前先读要求内容和“缺失时的情形”：两者说明这项要求为何而设。★表示关键要求：评级过低会阻止或限制整体等级。',
      '每完成“问、看、抽查”中的一项就打勾，记下数量（50件中12件），不记印象。',
      '按所见对每个维度评级，对照1、3、5的描述；2和4介于其间。0表示什么也没查到。',
      '结果类要求由录入的KPI证据得出评级：核对水平、趋势和月份，勾选您预计的评级以作对照。',
      '在评级旁写上证据编号。未查看的不评级，既不是0，也不是不适用。',
      '不适用针对整项要求，须写明理由；没有该方框的要求不得判为不适用。',
      '常见错误、原因和建议是形成发现的起点，本身不是发现。人天依次为低、可能、高。',
    ],
    answered: '评级方式',
    answeredPer: { unit: '每个单元分别评级', entity: '整个组织统一评级一次' },
    owner: '责任部门',
    kpis: 'KPI',
    intent: '缺失时的情形',
    critical: '为何关键',
    probes: '问、看、抽查',
    levels: '各级表现',
    results: '评级依据',
    level: '级别',
    resultColumns: { part: '要素', meaning: '此处的判定依据' },
    resultPart: { level: '水平', trend: '趋势', sustained: '持续' },
    evidence: '典型证据',
    mistakes: '常见错误',
    causes: '可能原因',
    recommendation: '建议的起点',
    workItem: '弥合差距的工作',
    partOf: (workstream: string) => `工作流“${workstream}”中的步骤`,
    effort: '人天',
    notes: '记录、数量和证据编号',
  },

  cover: {
    gapReport: '差距报告',
    workstreamPlan: '工作流计划',
    scope: '评估范围',
    period: '评估期间',
    reportDate: '报告日期',
    documentNumber: '文件编号',
    status: '状态',
    planPeriod: '计划期间',
    scopeText: (unitCount, sites, parties) =>
      `${pieces(parties)}运营方，${pieces(sites)}站点，${pieces(unitCount)}评估单元`,
    frameworkText: (title, version) => `${title}，${version}版`,
    statusText: (status, revision) => `${status}，第${number(revision)}版`,
    subject: (kind, client) => `${client}${kind}`,
  },

  control: {
    title: '文件控制',
    versions: '版本',
    versionColumns: { revision: '版次', status: '状态', date: '日期', author: '编制人' },
    roles: { author: '编制人', reviewer: '复核人', approver: '批准人' },
    signature: '签名',
    date: '日期',
    signatures: '编制、复核与批准',
    distribution: '分发范围',
    integrity: '完整性校验',
    dataHash: (file) => `数据（${file}的SHA-256）`,
    frameworkHash: '框架（SHA-256）',
    engine: '计分引擎',
    frameworkId: '框架版本',
    howToVerify: (file) =>
      `本报告的全部数值均由随附的数据文件${file}计算得出。如需核实该文件未经改动，请计算其SHA-256哈希值` +
      '（例如使用sha256sum），并与上方数值的全部64个字符比对。前12个字符印于每页页脚。',
    team: '评估团队',
  },

  seal: {
    title: '已签发并加封',
    number: '编号',
    issuedAt: '签发时间',
    signedBy: '签署人',
    checkAt: '核验网址',
    supersedes: '取代文件',
    instant: (date, time) => `${date} ${time}（UTC）`,
    demonstration: '演示文件：依据虚构数据签发，不能证明任何组织的任何情况。',
    howToCheck:
      '核验本文件有三种方式。一、扫描二维码或打开左侧的网址，页面会说明该编号是否确已签发、是否仍然有效。' +
      '二、将文件拖入该页面，与签发的文件比对。三、无网络时，使用签发方的公钥对文件运行“tolok verify”，' +
      '即可得知是否有任何字节被改动。',
    qrAlt: (number, url) => `二维码，内含核验文件${number}的网址：${url}`,
    issuedAs: (number) => `签发编号：${number}`,
    fieldLabel: (number, signer) => `${signer}对文件${number}的电子签名`,
  },

  executive: {
    title: '管理层摘要',
    verdict: (client, score, target, level) => `${client}得分为${score}，目标为${target}。等级：${level}。`,
    verdictOpen: (client, coverage, minimum, lower, upper) =>
      `${client}尚未定级：已评估${coverage}的要求，须达到${minimum}。得分介于${lower}与${upper}之间。`,
    verdictEmpty: (client) => `${client}尚未进行任何评估，因此没有得分。`,
    systemic: (share, systemicGaps, gaps, open) => {
      if (gaps === 0) return open === 0 ? '没有差距。' : `已评估部分未发现差距；尚有${number(open)}项评级待完成。`;
      if (systemicGaps === 0) return `共${items(gaps)}差距，没有系统性或组织层面的差距。`;
      if (gaps === 1) return `仅有的1项差距为系统性或组织层面的差距，占差距失分的${share}。`;
      const subject =
        systemicGaps === gaps ? `全部${items(gaps)}差距均` : `${items(gaps)}差距中有${items(systemicGaps)}`;
      return `${subject}为系统性或组织层面的差距，合计占差距失分的${share}。`;
    },
    change: (score, change, previous, title) => `得分为${score}，较上一轮（${title}）的${previous}${moved(change)}。`,
    score: '得分',
    scoreNote: (target) => `目标${target}`,
    capped: (uncapped) => `已封顶，封顶前${uncapped}`,
    level: '等级',
    levelNote: (next) => `下一等级：${next}`,
    levelTop: '最高等级',
    coverage: '覆盖率',
    coverageNote: (assessed, applicable) => `应评${items(applicable)}，已评${items(assessed)}`,
    gaps: '差距',
    gapsNote: (critical) => (critical === 0 ? '无严重差距' : `其中${items(critical)}为严重差距`),
    blocksVerdict: '等级未能判定的原因',
    blocks: (next) => `达到“${next}”的障碍`,
    noBlocks: '已达到框架的最高等级。',
    blockScore: (score, needed, distance) => `得分${score}，比所需的${needed}低${distance}个百分点。`,
    blockGate: (gate, where) => `未满足“${gate}”：${where}。`,
    blockGateOpen: (gate) => `“${gate}”因评级缺失尚未判定。`,
    blockCoverage: (coverage, minimum) => `覆盖率为${coverage}，达到${minimum}方可定级。`,
    topGaps: '失分最多的差距',
    topGapsNone: '没有未达目标的要求。',
    gapColumns: { requirement: '要求', owner: '责任部门', where: '涉及范围', lost: '失分' },
    strengths: '优势',
    nextStep: '下一步',
    nextStepDefault: (workstream, date) => `于${date}启动“${workstream}”。`,
    nextStepNoGaps: (open) => (open === 0 ? '商定下一次评估的日期。' : `先完成评估：尚有${number(open)}项评级待完成。`),
  },

  scope: {
    title: '范围与方法',
    purpose: '目的与背景',
    facts: '基本情况',
    factColumns: { label: '事项', value: '内容', source: '来源' },
    units: '评估单元',
    unitColumns: {
      unit: '单元',
      site: '站点',
      party: '运营方',
      programme: '项目',
      weight: '权重',
      coverage: '覆盖率',
    },
    partyColumns: {
      party: '运营方',
      kind: '类型',
      sites: '站点数',
      units: '单元数',
      weight: '权重',
      coverage: '覆盖率',
    },
    allUnits: (annex) => `全部单元列于“${annex}”。`,
    method: '方法',
    limits: '局限',
    limitsDefault: '评估基于抽样：未查看的情况可能与所见不同。',
    scales: '评级标准',
    scaleColumns: { rating: '评级', meaning: '含义', worth: '折算得分' },
    percentageScale: (title, step) => `${title}：0%至100%，以${number(step)}个百分点为一档。`,
    how: '得分的计算方法',
    combination: {
      weightedMean: (dimensions) => `每项评级由${dimensions}加权平均得出。`,
      min: (dimensions) => `每项评级取${dimensions}中最低的一项。`,
      product: (dimensions) => `每项评级为${dimensions}的乘积。`,
      cappedBy: (dimensions, cap) => `每项评级由${dimensions}加权平均得出，但不高于${cap}。`,
      single: (dimension) => `仅按${dimension}评级的要求，直接采用该评级。`,
    },
    rollUps: (group, root, units) =>
      `要求按${group}汇总为类别得分，类别按${root}汇总为单元得分，单元按${units}汇总为整体得分。`,
    exclusions:
      '不适用的要求注明理由后不计入得分，其余权重按比例上调。未评估的要求绝不视同不适用；' +
      '覆盖率表明框架中有多少要求已评级。',
    openAsZero: '未评估的要求按零分计。',
    openExcluded: '未评估的要求不计入得分，每个得分旁均列出覆盖率。',
    exact: '得分以精确分数计算，仅在印出时舍入一次；恰好等于阈值即视为达到阈值。仅在取整会混淆是否达到阈值时保留小数。',
    severityRule:
      '关键要求（★）得分低于关键要求关卡阈值的差距为“严重”；其他涉及关键要求的，或低于目标40个百分点及以上的为“高”；' +
      '低于目标20个百分点及以上的为“中”；其余为“低”。评估发现由评估员按所见定级，可与差距的严重程度不同。',
    systemicRule: (share) =>
      `至少${share}的已评估单元存在同一差距时，该差距为系统性差距，否则为局部差距。统一评级一次的要求归入组织层面。`,
    example: '本报告中的计算示例',
    exampleText: ({ requirement, unit, ratings, combined, worth, lost }) =>
      `${requirement}，${unit}：${ratings}，合成为${combined}。若完全达到，该项在整体得分（满分100分）中值${worth}分；按现状失${lost}分。`,
    exampleRating: (dimension, rating, ratio) => `${dimension}${rating}（${ratio}）`,
  },

  scorecard: {
    title: '计分卡',
    radarTitle: (lowest, value) => `“${lowest}”得分最低，为${value}`,
    radarTitleNone: '各类别得分',
    radarSubtitle: (units, period) => `各类别得分（%）；${units}；${period}`,
    current: '本轮评估',
    target: '目标',
    previous: (title) => `上一轮：${title}`,
    columns: {
      category: '类别',
      weight: '权重',
      score: '得分',
      target: '目标',
      previous: '上一轮',
      change: '变化',
      lost: '失分',
      coverage: '覆盖率',
    },
    total: '合计',
    bounds: (lower, upper) =>
      `并非所有要求均已评估。未评估的要求若全部计零分，得分为${lower}；若全部计满分，得分为${upper}。`,
    compare: '与上一轮相比的变化',
    compareText: (from, to, change, better, worse, same) =>
      `得分由${from}变为${to}（${change}）。在两轮均有得分的要求中，` +
      `${items(better)}上升，${items(worse)}下降，${items(same)}不变。`,
    compareColumns: { requirement: '要求', before: '上一轮', now: '本轮', change: '变化' },
    gained: '上升最多',
    fallen: '下降最多',
    noFall: '没有得分下降的要求。',
    noGain: '没有得分上升的要求。',
    relative: (points, relative) => `${points}个百分点，相对${relative}`,
    alt: (parts) => `各类别雷达图。${parts}`,
  },
  progress: {
    title: '自上一轮以来的进展',
    summary: (title, gaps, closed, improved, unchanged, worsened) =>
      `上一轮（${title}）的${items(gaps)}差距中，${items(closed)}已消除，${items(improved)}改善，` +
      `${items(unchanged)}不变，${items(worsened)}恶化。`,
    noGaps: (title) => `上一轮（${title}）没有差距。`,
    notRated: (count) => `${items(count)}无法比较，因为当时低于目标之处本轮未再评级。`,
    opened: (count) => (count === 0 ? '没有新增差距。' : `新增${items(count)}差距。`),
    newlyRated: (count) => `另有${items(count)}只出现在此前未评级之处。`,
    rule:
      '差距只在两轮均有评级之处比较。已消除：当时低于目标之处现在均达到目标。改善、恶化：两轮均低于目标，现在评级更高或' +
      '更低。失分还取决于其他已评级的内容，因此评级不变时失分也可能变化。',
    otherTarget: (before, now) => `当时的目标为${before}，现在为${now}；各轮按各自的目标判断。`,
    columns: {
      category: '类别',
      closed: '已消除',
      improved: '改善',
      unchanged: '不变',
      worsened: '恶化',
      opened: '新增',
      notComparable: '无法比较',
    },
    closed: '已消除的差距',
    noneClosed: '没有消除的差距。',
    worse: '新增和恶化的差距',
    noneWorse: '没有新增的差距，也没有恶化的差距。',
    gapColumns: { requirement: '要求', movement: '变动', before: '此前失分', now: '现在失分' },
    movement: {
      closed: '已消除',
      opened: '新增',
      improved: '改善',
      worsened: '恶化',
      unchanged: '不变',
      noLongerRated: '无法比较',
      newlyRated: '无法比较',
    },
    more: (count) => `另有${items(count)}，全部见数据文件。`,
    plan: '预测与实际',
    projected: (title, date, projected, achieved) =>
      `当时（${title}）的计划预测，${date}前应完成的工作可使得分达到${projected}；实际为${achieved}。`,
    caveat: '其他情况也有变化，差异并非只由计划造成。',
    planColumns: {
      workstream: '工作流',
      end: '计划完成',
      closed: '已消除差距',
      projected: '预测分数',
      wonBack: '挽回分数',
    },
    closedOf: (closed, gaps) => `${number(closed)}/${number(gaps)}`,
    elsewhere: (points) => `除这些差距外，得分变动${points}分：其他要求、加入或退出的单元、得分上限。`,
    course: '历轮情况',
    courseColumns: { wave: '轮次', period: '期间', target: '目标', score: '得分', level: '等级', gaps: '差距' },
  },

  lost: {
    title: '失分分布',
    waterfallTitle: (category, share) => `“${category}”占全部失分的${share}`,
    waterfallTitleNone: '没有失分',
    waterfallSubtitle: '从满分到实际得分，各类别在100分中的失分',
    full: '满分',
    reached: '得分',
    caps: '封顶',
    paretoTitle: (count, share) => `失分最多的${items(count)}要求占差距失分的${share}`,
    paretoSubtitle: (shown) => `未达目标的各项要求的失分（由高到低，前${number(shown)}项）及累计占比`,
    owners: '按责任部门',
    ownersTitle: (owner, share) => `差距失分的${share}由“${owner}”负责。`,
    ownerColumns: {
      owner: '责任部门',
      gaps: '差距数',
      lost: '失分',
      share: '占比',
      cumulative: '累计',
    },
    scopes: '系统性与局部差距',
    scopeColumns: { scope: '性质', gaps: '差距数', lost: '失分', share: '占比' },
    outside: (share) => `差距失分的${share}属于运营以外的部门。`,
    noGaps: '没有未达目标的要求。',
    alt: (kind, parts) => `${kind}。${parts}`,
    waterfallKind: '失分瀑布图',
    paretoKind: '失分帕累托图',
  },

  differences: {
    title: '单元间差异',
    spreadTitle: (range, best, worst) => `${best}与${worst}相差${range}个百分点`,
    spreadTitleOne: '仅评估了一个单元。',
    spreadSubtitle: '各单元得分（%）',
    spreadText: (lowest, lower, median, upper, highest) =>
      `得分介于${lowest}与${highest}之间；半数单元介于${lower}与${upper}之间，中位数为${median}。`,
    best: '得分最高',
    worst: '得分最低',
    unitColumns: {
      unit: '单元',
      party: '运营方',
      score: '得分',
      level: '等级',
      gaps: '差距数',
      critical: '其中严重',
    },
    groups: '自营与供应商',
    groupColumns: {
      group: '组别',
      units: '单元数',
      score: '得分',
      lowest: '最低',
      median: '中位数',
      highest: '最高',
    },
    groupNote: '各组得分与整体采用同一规则。组间差异仅作描述：单元并非随机抽取。',
    spreadLegend: { unit: '一个单元', middleHalf: '中间半数', median: '中位数' },
    categories: '类别',
    missed: '最常未达目标的要求',
    missedColumns: {
      requirement: '要求',
      where: '未达目标',
      share: '占比',
      lost: '失分',
    },
    categoryMap: '类别热力图',
    categoryMapTitle: '各类别在各单元的得分',
    requirementMap: '要求热力图',
    requirementMapTitle: '各项要求在各单元的得分',
    mapSubtitle: '百分比；颜色越深，得分越高；各组内单元按得分排序',
    legend: {
      notAssessed: '未评估',
      notApplicable: '不适用',
      bands: ['低于20', '20–39', '40–59', '60–79', '80–99', '100'],
    },
    mapAlt: (best, worst) => `热力图。得分最高：${best}。得分最低：${worst}。各项数值见数据文件。`,
    spreadAlt: (parts) => `各单元得分。${parts}`,
  },

  findings: {
    title: '评估发现',
    strengthsTitle: '优势',
    noStrengths: '未记录优势。',
    none: '未记录评估发现。',
    intro: (major, minor, opportunity) =>
      `${[
        ...(major > 0 ? [`重大发现${items(major)}`] : []),
        ...(minor > 0 ? [`轻微发现${items(minor)}`] : []),
        ...(opportunity > 0 ? [`改进机会${items(opportunity)}`] : []),
      ].join('，')}。`,
    requirement: '要求',
    where: '涉及范围',
    owner: '责任部门',
    due: '完成期限',
    condition: '所见情况',
    cause: '原因',
    consequence: '影响',
    recommendation: '建议',
    evidence: '证据',
  },

  register: {
    title: '差距登记册',
    intro: (gaps, places) =>
      gaps === 0 ? '未登记差距。' : `${items(gaps)}要求未达目标，共${number(places)}项次。各类别内按失分由高到低排列。`,
    columns: {
      requirement: '要求',
      severity: '严重程度',
      where: '涉及范围',
      widest: '最大差距',
      lost: '失分',
      owner: '责任部门',
    },
    empty: '没有未达目标的要求。',
  },

  readiness: {
    title: '就绪度',
    intro: (reached, next) => `当前等级：${reached}。下一等级：${next}。`,
    introTop: (reached) => `当前等级：${reached}，为框架的最高等级。`,
    introOpen: (coverage, minimum) => `尚未定级：覆盖率为${coverage}，须达到${minimum}。`,
    levels: '等级',
    levelColumns: { level: '等级', minimum: '最低得分', gates: '关卡', state: '状态' },
    levelReached: '已达到',
    levelNext: '下一级',
    levelOpen: '未达到',
    levelUndetermined: '未判定',
    gates: '关卡',
    gateColumns: { number: '编号', gate: '关卡', needed: '所需', found: '实际', distance: '尚差', outcome: '判定' },
    atMost: (count) => `最多${items(count)}`,
    atLeast: (figure) => `不低于${figure}`,
    atLeastMonths: (count) => `至少${months(count)}`,
    allOf: (count) => `全部${items(count)}`,
    months,
    pointsShort: (points) => `差${points}个百分点`,
    countOver: (count) => `超出${items(count)}`,
    countShort: (count) => `缺${items(count)}`,
    monthsShort: (count) => `缺${months(count)}`,
    noDistance: '无',
    nothingToJudge: '无可判定对象',
    effects: {
      fail: (levels) => `达到以下等级须通过：${levels}。`,
      capLevel: (level) => `未通过时，等级最高为${level}。`,
      capScore: (ratio) => `未通过时，得分最高为${ratio}。`,
    },
    todo: '待办事项',
    blockerPlaces: (places, requirements) => `${items(requirements)}要求，共${number(places)}项次`,
    blockerColumns: { requirement: '要求或类别', where: '涉及范围', lowest: '最低值' },
    nothing: '所有关卡均已通过。',
    unitsTitle: '各单元就绪度',
    unitsNote: '关卡以关卡表中的编号表示。',
    unitColumns: {
      unit: '单元',
      score: '得分',
      coverage: '覆盖率',
      level: '等级',
      failed: '未通过的关卡',
    },
  },

  kpis: {
    title: 'KPI证据',
    columns: {
      kpi: 'KPI',
      first: '首月',
      last: '最近一月',
      sample: 'n',
      interval: '95%置信区间',
      target: '目标',
      verdict: '判定',
    },
    summary: (all, met, notMet, notProven) => {
      if (all === 1) return `唯一的目标${met ? '已达标' : notMet ? '未达标' : '是否达标未证实'}。`;
      return (
        [
          `${number(all)}项目标中`,
          met === 0 ? '没有一项达标' : `${number(met)}项达标`,
          ...(notMet > 0 ? [`${number(notMet)}项未达标`] : []),
          ...(notProven > 0 ? [`${number(notProven)}项是否达标未证实`] : []),
        ].join('，') + '。'
      );
    },
    note:
      'n：最近一个月的案例数。95%置信区间：按这些案例判断，真实数值所在的范围；20次中有1次落在其外（Wilson法）。“未证实”：' +
      '目标落在区间之内，样本不足以判断。没有计数的数值按原值与目标比较。目标为本评估采用的目标，不一定是合同目标。',
    rangeNote:
      '以范围为目标的KPI，过高和过低都不对。整个区间落在范围之内（含两端）为达标，全部落在范围之外为未达标。' +
      '趋势依据与范围的距离判断；处于范围之内的月份计为达标月份。',
    unfit: {
      needsRange: (kpi) => `${kpi}：未作判定。该KPI过高和过低都不对，目标须为有下限和上限的范围。`,
      needsOneFigure: (kpi) => `${kpi}：未作判定。目标是一个范围，但该KPI以一侧为优，须设定单一数值。`,
    },
    missingForm: { needsRange: '须设范围', needsOneFigure: '须设单一数值' },
    proofTitle: '月度数据能证实什么',
    trends: (all, improving, worsening) => {
      if (all === 1) return `唯一的KPI${improving ? '在改善' : worsening ? '在恶化' : '的变化未证实'}。`;
      return (
        [
          `${number(all)}项KPI中`,
          improving === 0 ? '没有一项证实改善' : `${number(improving)}项改善`,
          worsening === 0 ? '没有一项证实恶化' : `${number(worsening)}项恶化`,
        ].join('，') + '。'
      );
    },
    proofColumns: {
      kpi: 'KPI',
      trend: '趋势',
      slope: '每月变化',
      sustained: '达标月数',
      settling: '如何得出定论',
      signals: '信号',
    },
    trend: { improving: '改善', stable: '未证实有趋势', worsening: '恶化', unknown: '月份太少' },
    ofMonths: (met, months) => `${number(months)}个月中${number(met)}个`,
    settling: {
      met: (sample) => `每月${sample}例即可证实达标`,
      notMet: (sample) => `每月${sample}例即可证实未达标`,
    },
    settled: '已有定论',
    unsettledInRange: '样本再大也无法判定：数值恰在范围的一端',
    unsettled: '样本再大也无法判定：数值恰为目标',
    smallSample: (fewest) => `样本少于该KPI要求的${fewest}例`,
    signal: {
      beyondLimits: { up: '远高于常态范围', down: '远低于常态范围' },
      eightOnOneSide: { up: '连续八个月高于均值', down: '连续八个月低于均值' },
      sixRisingOrFalling: { up: '连续六个月上升', down: '连续六个月下降' },
      twoOfThreeBeyondTwoSigma: { up: '三个月中两个月明显偏高', down: '三个月中两个月明显偏低' },
    },
    signalList: (signals) => signals.join('；'),
    signalIn: (signal, month) => `${signal}（${month}）`,
    proofNote:
      '趋势：最近十二个月，至少五个月；仅凭偶然出现的机会不到二十分之一时视为证实（Mann–Kendall检验）。每月变化：典型的月度' +
      '变化（Theil–Sen斜率）。达标月数：最近六个月，只看数值本身。信号：常态波动无法解释的月份（p控制图；比例自身的波动超出' +
      '计数所能解释时，控制限相应放宽）；只列最近两个。',
    channel: (kpi, channel) => `${kpi}，${channel}`,
    because: {
      interval: (value, cases, interval, target) => `${cases}例中为${value}；95%置信区间${interval}；目标${target}。`,
      bare: (value, target) => `${value}；目标${target}。`,
      notStated: (value) => `${value}；未设定目标，不作判定。`,
      needsRange: (value) => `${value}；不作判定：过高和过低都不对，该KPI的目标须有下限和上限。`,
      needsOneFigure: (value) => `${value}；不作判定：目标是一个范围，但该KPI以一侧为优，须设定单一数值。`,
      verdict: {
        met: '整个区间达到目标：达标。',
        notMet: '整个区间未达目标：未达标。',
        notProven: '目标落在区间之内：样本不足以判断。',
      },
      bareVerdict: {
        met: '数值达到目标；没有计数，未考虑偶然波动。',
        notMet: '数值未达目标；没有计数，未考虑偶然波动。',
      },
      settling: {
        met: (sample) => `若数值保持不变，每月${sample}例即可证实达标。`,
        notMet: (sample) => `若数值保持不变，每月${sample}例即可证实未达标。`,
      },
      withheld: '数值达到目标，但所依据的调查存在偏差，不能证实达标。',
      unsettled: '数值恰为目标：样本再大也无法判定。',
      range: {
        verdict: {
          met: '整个区间落在范围之内：达标。',
          notMet: '整个区间落在范围之外：未达标。',
          notProven: '区间一部分在范围之内，一部分在范围之外：样本不足以判断。',
        },
        bareVerdict: {
          met: '数值在范围之内；没有计数，未考虑偶然波动。',
          notMet: '数值在范围之外；没有计数，未考虑偶然波动。',
        },
        withheld: '数值在范围之内，但所依据的调查存在偏差，不能证实达标。',
        unsettled: '数值恰在范围的一端：样本再大也无法判定。',
      },
    },
    noInterval: '–',
    noTarget: '未设定',
    runTitle: (kpi, first, last) => (first === last ? `${kpi}：保持在${last}` : `${kpi}：由${first}到${last}`),
    runSubtitle: (period) => `按月，${period}`,
    target: '目标',
    runAlt: (kpi, parts) => `${kpi}走势图。${parts}`,
    byUnitAlt: (kpi, parts) => `各单元${kpi}条形图。${parts}`,
    byUnitTitle: (kpi, low, high) => `各单元${kpi}介于${low}与${high}之间`,
    byUnitSubtitle: (month, units, sample) => `${month}，${units}${sample}`,
    ofCounts: (count, all) => `${count}/${all}`,
    withheld: (kpi, surveys) => `${kpi}：置信区间已越过目标，但其调查（${surveys}）有偏差，数值偏好，因此达标未证实。`,
    flagged: (kpi, surveys) => `${kpi}：其调查（${surveys}）存在弱点，解读时须谨慎。`,
    soundSurvey: '需要无偏差的调查',
    concentration: (five, ten) => `最常见的五个原因占${five}，最常见的十个占${ten}。`,
    causeShares: (parts) => `一线之外，按根因划分：${parts}。`,
    changeTitle: '与上一轮相比的变化',
    changeColumns: {
      reason: '原因',
      before: '此前占比',
      now: '现在占比',
      change: '变化（百分点）',
      interval: '95%置信区间（百分点）',
      verdict: '是否证实',
    },
    changeVerdict: { proven: '已证实', notProven: '未证实' },
    changeFound: {
      grown: (reasons) => `证实上升：${reasons}。`,
      shrunk: (reasons) => `证实下降：${reasons}。`,
      none: '与上一轮相比，没有证实的变化。',
    },
    changeNote: (before, now) =>
      `此前n = ${before}，现在n = ${now}。已证实：差值的区间（Newcombe法）不含0。某轮未列出的原因按零计。`,
    between: {
      title: '单元之间的差异',
      found: (differing, tested) =>
        differing === 0
          ? `检验的${number(tested)}项KPI中，没有一项证实各单元的差异超出偶然。`
          : `检验的${number(tested)}项KPI中，有${number(differing)}项的单元差异超出偶然。`,
      note:
        '取多数单元报告的最近一月。整体：全部案例合计，各单元按业务量计权；单元均值：每个单元计一次。p：仅凭偶然出现这种差异的' +
        '机会；低于5%即为证实（比例用χ²检验，均值用Welch检验）。单元间占比：各单元数值的离散中超出偶然的部分（I²）。名次：单元' +
        '可能占据的位置，以两两可区分为限（Holm法，5%）。自营减供应商：双方单元均值之差（Welch法）；一方仅有一个单元时为全部案例' +
        '之差（Newcombe法）。',
      cases: (count) => `n = ${count}`,
      rank: (from, to) => (from === to ? `第${from}名` : `第${from}–${to}名`),
      rankRange: (from, to) => (from === to ? String(from) : `${from}–${to}`),
      notApart: '；各单元之间无法区分高低',
      unranked: '该KPI过高和过低都不对，因此不对各单元排名。',
      untested: '未作检验：尚不清楚偶然因素对这些数值的影响有多大。',
      differ: {
        proven: (p) => `各单元之间的差异超出偶然（${p}）。`,
        notProven: (p) => `尚未证实各单元之间的差异超出偶然（${p}）。`,
        doubtful: (p) => `案例太少，无法判断各单元是否不同（${p}仅供参考）。`,
      },
      variance: (share) => `各单元数值的离散中，${share}超出偶然。`,
      whole: (whole, interval, mean) => `全部案例合计：${whole}（95%置信区间${interval}）；单元均值：${mean}。`,
      ownVendor: {
        proven: (difference, interval) => `自营单元减供应商单元：${difference}（95%置信区间${interval}），差异已证实。`,
        notProven: (difference, interval) =>
          `自营单元减供应商单元：${difference}（95%置信区间${interval}），差异未证实。`,
      },
      leftOut: (units) => `未纳入比较：${units}。`,
      outside: {
        otherMonth: (unit, month) => `${unit}（最近报告${month}）`,
        noCases: (unit) => `${unit}（未说明案例数）`,
        oneCase: (unit) => `${unit}（仅一例）`,
        noSpread: (unit) => `${unit}（无离散度）`,
      },
      funnelTitle: (kpi, outside, units) =>
        outside === 0
          ? `${kpi}：全部${number(units)}个单元均在99.8%界限之内`
          : `${kpi}：${number(units)}个单元中有${number(outside)}个超出99.8%界限`,
      wideTitle: (kpi, outside) =>
        outside === 0
          ? `${kpi}：各单元的差异超出偶然，但没有单元特别突出`
          : `${kpi}：各单元的差异超出偶然，仍有${number(outside)}个单元特别突出`,
      funnelSubtitle: (month, units) => `${month}，${units}；比例与案例数`,
      widened: (factor) => `；界限按单元间普遍差异放宽至${factor}倍`,
      funnelAlt: (kpi, all, parts) => `${kpi}漏斗图。${all}。${parts}`,
      allUnits: '全部单元',
      casesAxis: '当月案例数',
      inner: '95%界限',
      outer: '99.8%界限',
      best: '最好的三个',
      worst: '最差的三个',
      highest: '最高的三个',
      lowest: '最低的三个',
      endColumns: {
        unit: '单元',
        party: '运营方',
        value: '数值',
        interval: '95%置信区间',
        cases: '案例数',
        rank: '名次',
      },
      summary: '全部单元比较',
      columns: {
        kpi: 'KPI',
        units: '单元数',
        whole: '整体',
        mean: '单元均值',
        range: '最低与最高',
        differ: '是否不同',
        variance: '单元间占比',
        ownVendor: '自营减供应商',
      },
      verdict: { proven: '是', notProven: '未证实', doubtful: '案例太少' },
      range: (low, high) => `${low}；${high}`,
    },
    reasonsTitle: (share) => `根因超出一线权限的占${share}`,
    reasonsSubtitle: (count, period) => `按原因划分，n = ${count}，${period}`,
    reasonColumns: {
      reason: '原因',
      count: '件数',
      share: '占比',
      cause: '根因',
      owner: '责任部门',
      frontLine: '一线可解决',
    },
    yes: '是',
    no: '否',
    systemicText: (systemic, total, share, interval) =>
      `样本共${total}件，其中${systemic}件（${share}；95%置信区间${interval}）的根因超出一线权限。`,
    reasonsAlt: (parts) => `原因帕累托图。${parts}`,
    frontLine: '一线可解决',
    outside: '根因在一线之外',
    units: {
      seconds: '秒',
      minutes: '分钟',
      hours: '小时',
      days: '天',
      perThousand: '件',
      points: '个百分点',
    },
  },

  survey: {
    title: '调查质量',
    found: (all, weakened, biased) => {
      if (biased > 0) return `${number(all)}项调查中，${number(biased)}项有偏差：其数值好不能说明问题。`;
      if (weakened > 0) return `${number(all)}项调查中，${number(weakened)}项偏弱：解读数值须谨慎。`;
      return `${number(all)}项调查均可靠。`;
    },
    verdict: { sound: '可靠', weakened: '偏弱', biased: '有偏差' },
    meaning: {
      sound: '各项检查均已通过。',
      weakened: '没有检查推翻这些数值，但其说服力打了折扣。',
      biased: '受访者或其回答经过挑选。数值好不能说明问题；数值差则确实差。',
    },
    notCounted: '未统计邀请数与回复数，因此回复率未知。',
    response: (answered, invited, share, interval) =>
      `邀请${invited}人，回复${answered}人：${share}（95%置信区间${interval}）。`,
    bounds: (kpi, low, high) => `无论未回复者持何看法，全部受邀者的${kpi}介于${low}与${high}之间。`,
    columns: { check: '检查项', answer: '结果', effect: '对数值的可能影响', note: '备注' },
    answers: { no: '否', partly: '部分', unknown: '不详' },
    checks: {
      'everyone-invitable': {
        check: '每位顾客都可能受邀',
        effect: '被遗漏的人群不在数值之内，往往正是遇到麻烦的顾客。',
      },
      'random-invitation': { check: '随机邀请', effect: '样本未必代表全部联络，置信区间偏窄。' },
      'not-agent-chosen': { check: '坐席不能选择邀请谁', effect: '不满的顾客未被询问，数值偏好。' },
      'all-contact-types': { check: '涵盖所有联络类型', effect: '缺少困难的联络，数值偏好。' },
      'open-cases-included': { check: '包括未结案的联络', effect: '仍在等待的顾客未被询问，数值偏好。' },
      timely: { check: '及时邀请', effect: '记忆淡化，并混入其他联络的印象。' },
      'neutral-method': { check: '方法中立', effect: '措辞或渠道会引导回答，多半偏高。' },
      'no-incentive-for-score': { check: '得分不与激励挂钩', effect: '坐席会请顾客给高分，数值偏好。' },
      'response-rate': { check: '回复的顾客足够多', effect: '回复者可能与未回复者不同。' },
      'full-scale': { check: '报告完整量表', effect: '合并或舍弃分档会掩盖不满。' },
      'dissatisfaction-asked': { check: '单独报告不满意度', effect: '均值不变，也可能掩盖不满顾客的增加。' },
      'top-box-reported': { check: '报告占比而非均值', effect: '均值把满意与不满的顾客混在一起。' },
      'acted-upon': { check: '结果得到跟进', effect: '若毫无改变，顾客便不再回复。' },
    },
  },

  calibration: {
    title: '校准',
    agreement: (share, interval, sought, raters, items) =>
      `${number(raters)}名评定者对${number(items)}个项目的评定，成对一致率为${share}（95%置信区间${interval}）；要求为${sought}。`,
    paradox: '评定者虽然一致，Kappa却偏低，因为几乎所有项目都落在同一类别：应看Gwet AC1。',
    columns: { coefficient: '系数', value: '数值', interval: '95%置信区间', reading: '解读' },
    statistic: { cohen: 'Cohen Kappa', weightedCohen: 'Cohen Kappa（按级差加权）', fleiss: 'Fleiss Kappa' },
    alpha: 'Krippendorff Alpha',
    ac1: 'Gwet AC1',
    missing: { noVariation: '所有评定都在同一类别', ratingsDiffer: '每个项目的评定数须相同' },
    band: {
      poor: '差',
      slight: '极弱',
      fair: '弱',
      moderate: '中等',
      substantial: '较强',
      almostPerfect: '几乎完全一致',
    },
    reading: { reliable: '可靠', tentative: '仅可得出初步结论', unreliable: '不可靠' },
    driftColumns: {
      rater: '评定者',
      agreement: { consensus: '与共识一致', majority: '与多数一致' },
      interval: '95%置信区间',
      deviations: '差异所在',
    },
    deviation: (category, missed, added) => `${category}：漏${number(missed)}，多${number(added)}`,
    disputed: '分歧最大的项目',
    disputedItem: (item, share) => `${item}（${share}）`,
    note:
      '评定均为讨论之前给出。系数：超出偶然的一致程度；1为完全一致，0为不超出偶然（等级：Landis和Koch；Alpha的解读：' +
      'Krippendorff）。一致率的区间以项目为样本。项目的分歧：两个评定之间的平均距离。',
  },

  drivers: {
    sample: (contacts, dissatisfied, period) =>
      `${period}经质检且顾客接受调查的联络${contacts}次；其中${dissatisfied}位顾客不满。`,
    found: (associated, errors) =>
      associated === 0
        ? `${number(errors)}种差错中，没有一种证实与不满相关。`
        : `${number(errors)}种差错中，有${number(associated)}种与不满相关。`,
    strongest: (error, withError, without) =>
      `有“${error}”的联络中，${withError}的顾客不满；没有该差错的为${without}。`,
    columns: {
      error: '差错（类别）',
      withError: '有差错',
      without: '无差错',
      odds: '比值比、校正p值',
      adjusted: '调整比值比（95%）',
      attributable: '相关占比',
      verdict: '判定',
    },
    named: (error, errorClass) => `${error}（${errorClass}）`,
    class: { customer: '顾客', business: '业务', compliance: '合规' },
    verdict: { associated: '相关', notProven: '未证实', protective: '不满较少' },
    share: (share, counts) => `${share} (${counts})`,
    note:
      '有差错、无差错：不满顾客的占比。比值比（附95%置信区间）：1表示没有差别；大于1表示有差错时不满更常见。p：仅凭偶然出现这种关联的机会（χ²检验；' +
      '案例少时用Fisher精确检验），并按差错种数校正（Benjamini–Hochberg）。相关占比：全部不满顾客中与该差错相伴的部分。相关不能' +
      '证明因果：有差错的联络可能在其他方面也不同。',
    adjusted: {
      errors: '调整比值比使其他差错保持相同（逻辑回归）。',
      unit: '调整比值比使其他差错和单元保持相同（逻辑回归）。',
      reason: '调整比值比使其他差错和联络原因保持相同（逻辑回归）。',
      both: '调整比值比使其他差错、单元和联络原因保持相同（逻辑回归）。',
    },
    tested: (odds: string, pValue: string): string => `${odds}；${pValue}`,
    setAside: (contacts: string): string =>
      `其中有${contacts}次联络未计入：与其差错、单元或原因相同的联络，回答全部一致。`,
    notFitted: {
      nothingToCompare: '无调整比值比：没有只在部分联络中出现的差错。',
      tooManyTerms: '无调整比值比：差错、单元和原因太多。',
      tooFewEvents: '无调整比值比：相对于差错、单元和原因的数量，不满顾客太少。',
      collinear: '无调整比值比：某些差错总是同时出现。',
      separated: '无调整比值比：某种差错只伴随一种回答。',
      notConverged: '无调整比值比：估计未能收敛。',
    },
  },

  staffing: {
    title: '人力核查',
    asked: (calls, minutes, handling, share, limit, required) =>
      `${minutes}分钟内${calls}通来电，每通${handling}秒：要在${limit}秒内接起${share}，需要${number(required)}名坐席。`,
    verdict: {
      enough: (agents, spare) =>
        spare === 0
          ? `在岗坐席${number(agents)}名：足够，但无余量。`
          : `在岗坐席${number(agents)}名：足够，余${number(spare)}名。`,
      short: (agents, missing) => `在岗坐席${number(agents)}名：缺${number(missing)}名。`,
      overstaffed: (agents, spare) => `在岗坐席${number(agents)}名：比所需多${number(spare)}名。`,
    },
    unknown: '未说明在岗坐席人数。',
    scheduled: (agents) => `计入工时损耗率，须排班${number(agents)}名坐席。`,
    occupancyHigh: '占用率超过90%，坐席难以持久承受。',
    columns: {
      agents: '坐席',
      serviceLevel: '服务水平',
      answer: '平均应答速度',
      occupancy: '占用率',
      abandonment: '放弃率',
      remark: '备注',
    },
    required: '达到服务水平的最少人数',
    atWork: '在岗',
    endless: '无限长',
    note: '采用Erlang C；来电者的耐心已知时采用Erlang A。Erlang C假定无人放弃，因此会高估等待。',
  },

  roadmap: {
    title: '路线图概要',
    intro: (count, from, to, document) =>
      `${pieces(count)}工作流计划在${from}至${to}期间弥合差距。工作项、责任部门和日期见工作流计划${document}，编号与其一致。`,
    columns: {
      number: '编号',
      title: '工作流',
      owner: '责任部门',
      period: '期间',
      gaps: '差距数',
      after: '完成后得分',
    },
    fits: (limit) => `计划可在时限（${limit}）之内完成。`,
    late: (limit, days) => `计划超出时限（${limit}）${workingDays(days)}；可作的取舍见工作流计划。`,
    noGaps: '没有未达目标的要求，无需制定计划。',
  },

  annex: {
    units: '附录：评估单元',
    answers: '附录：各项要求的评级',
    answersIntro: '各项要求的已评级单元数，以及最低、平均和最高得分。',
    answersIntroFew: (dimensions) => `每格依次为${dimensions}的评级；只评一次的要求只有一个评级。最右列为整体得分。`,
    answerColumns: {
      requirement: '要求',
      rated: '已评级',
      open: '未评估',
      excluded: '不适用',
      score: '平均',
      lowest: '最低',
      highest: '最高',
    },
    singleColumns: { requirement: '要求' },
    perUnitColumns: { whole: '整体' },
    notApplicable: '不适用的要求及理由',
    notApplicableColumns: { requirement: '要求', where: '涉及范围', reason: '理由' },
    notAssessed: '未评估的要求',
    notAssessedColumns: { requirement: '要求', where: '涉及范围' },
    nothingExcluded: '没有不适用的要求。',
    everythingAssessed: '适用的要求均已评估。',
    results: '结果类要求（依据KPI证据）',
    resultColumns: { requirement: '要求', unit: '单元', evidence: '证据', rating: '评级' },
    overruled: (evidence, reason) => `已被否决；KPI数据显示：${evidence}。理由：${reason}`,
    resultText: (level, trend, met, months, reported, required) =>
      `${level}，${trend}；${resultMonths(met, months)}；必需指标${number(required)}项，已报告${number(reported)}项`,
    evidence: '附录：证据登记册',
    evidenceColumns: {
      ref: '编号',
      title: '证据',
      kind: '类型',
      date: '日期',
      requirements: '对应要求',
      sensitivity: '敏感级别',
    },
    noEvidence: '未登记证据。',
    interviews: '附录：访谈',
    interviewColumns: { role: '受访角色', unit: '单元', count: '人数' },
    noInterviews: '未记录访谈。',
    opinions: '附录：不同意见',
    opinionColumns: { by: '提出人', statement: '意见', response: '评估员答复' },
    noOpinions: '未记录不同意见。',
    glossary: '附录：术语表',
    glossaryTerms: [
      { term: '不适用', text: '注明理由后不计入得分。' },
      { term: '差距', text: '得分低于目标的要求及其失分。' },
      { term: '单元', text: '一个站点的一个项目，单独评估。' },
      { term: '方法、实施', text: '方法指设计是否完善；实施指应用的范围与一致程度。' },
      { term: '覆盖率', text: '适用的要求中已评级的比例。' },
      { term: '关卡', text: '无论得分高低，达到某一等级都必须满足的条件。' },
      { term: '失分', text: '得分距满分100分所差的分数；“差距失分”只计未达目标的要求。' },
      { term: '未评估', text: '适用但未评级；既不计零分，也不视为不适用。' },
      { term: '系统性', text: '出现在较多单元，表明原因不在单个站点，而在更高层面。' },
      { term: '★', text: '关键要求：未满足时，不授予等级或对等级封顶。' },
    ],
  },

  plan: {
    summary: '计划一览',
    closesAll: '弥合全部差距',
    closesSome: '弥合未留待以后的差距',
    verdictFits: (count, from, to, limit, gaps) =>
      `${pieces(count)}工作流将于${from}至${to}${gaps}，在时限（${limit}）之内。`,
    verdictLate: (count, from, to, limit, days, gaps) =>
      `${pieces(count)}工作流将于${from}至${to}${gaps}，超出时限（${limit}）${workingDays(days)}。`,
    workstreams: '工作流',
    workstreamsNote: (quick) => (quick === 0 ? '无速赢' : `其中速赢${pieces(quick)}`),
    length: '工期',
    lengthNote: (limit) => `时限${limit}`,
    effort: '预计工作量',
    effortNote: (low, high) => `区间${low}–${high}`,
    effortValue: (days) => `${days}人天`,
    effect: (assessment) => `得分：${assessment}`,
    effectValue: (now, after) => `${now} → ${after}`,
    effectNote: (level) => `预计等级：${level}`,
    projectionCaveat:
      '预计得分假定每个工作流都将其关联的要求提升至目标，且其他条件不变。结果类要求的改善滞后于实践：' +
      '须有数月的数据加以证实。',
    tableColumns: {
      number: '序号',
      title: '工作流',
      owner: '责任部门',
      period: '起止日期',
      gaps: '差距',
      lost: '失分',
    },
    critical: '关键链',
    marks: (quickWin, days, critical) =>
      `${quickWin} 速赢：最多${days}。${critical} 关键链：此处延误即令整个计划延误。`,
    gantt: '进度安排',
    ganttTitle: (end, critical) => `计划于${end}结束；${critical}决定整体进度`,
    ganttSubtitle: '工作项按工作日和各责任部门的可用人力排定；深色条为关键链',
    limit: '时限',
    ganttAlt: (parts) => `甘特图。${parts}`,
    ganttAltPart: (label, from, to) => `${label}：${from}至${to}。`,
    grid: '工作量与成效',
    gridTitle: (count) => (count === 0 ? '没有速赢工作流' : `${pieces(count)}速赢工作流可先行启动`),
    gridSubtitle: '预计工作量（人天）与挽回的失分',
    gridEffort: '预计工作量（人天）',
    gridEffect: '挽回的失分',
    quadrants: { quick: '速赢', big: '重大举措', fill: '顺带完成', last: '最后处理' },
    gridAlt: (parts) => `各工作流的工作量与成效。${parts}`,
    gridAltPart: (label, effort, effect) => `${label}：${effort}人天，挽回${effect}分。`,
    phases: '前30、60和90天',
    phase: (days, date) => `截至第${number(days)}天（${date}）`,
    phaseAfter: (days) => `第${number(days)}天之后`,
    phaseColumns: { milestone: '里程碑', workstream: '工作流', owner: '责任部门', date: '日期' },
    phaseNone: '此期间没有里程碑。',
    finished: '全部完成',
    problem: '问题',
    problemText: (gaps, lost, critical) =>
      `${items(gaps)}要求未达目标，共失${lost}分；` +
      (critical === 0 ? '其中没有严重差距。' : `其中严重差距${items(critical)}。`),
    ownerLabel: '责任部门',
    periodLabel: '期间',
    effortLabel: '工作量',
    effortText: (likely, low, high) => `${likely}人天（${low}–${high}）`,
    dependsOn: '前置工作流',
    units: '涉及单元',
    gapsClosed: '弥合的差距',
    gapsCostliest: (shown, all) => `弥合的差距：共${number(all)}项，此处列出失分最多的${number(shown)}项`,
    gapColumns: { requirement: '要求', severity: '严重程度', where: '涉及范围', lost: '失分' },
    items: '工作项',
    itemColumns: { item: '工作项', owner: '责任部门', dates: '起止日期', effort: '人天' },
    milestones: '里程碑',
    waited: (days, period, owner, people, holders) =>
      `等待人力${workingDays(days)}（${period}）：${owner}共${number(people)}人，由${holders}占用`,
    notBefore: (date) => `按规定不早于${date}`,
    notBeforeLegend: '不早于规定日期',
    floatLabel: '浮动时间',
    float: (days) => (days === 0 ? '结束日期不可推迟' : `结束日期最多可推迟${workingDays(days)}，不影响计划结束日期`),
    dependency: {
      finishToStart: (ref, days) =>
        days < 0 ? `${ref}（其结束前${workingDays(-days)}起）` : `${ref}（其结束后${workingDays(days)}）`,
      startToStart: (ref, days) => `${ref}（${apart('开始', days)}方可开始）`,
      finishToFinish: (ref, days) => `${ref}（${apart('结束', days)}方可结束）`,
      startToFinish: (ref, days) => `${ref}（${apart('开始', days)}方可结束）`,
    },
    dependencyLegend: '前后依赖',
    kpis: 'KPI',
    kpiBaseline: (figure, month) => `${month}为${figure}`,
    kpiTarget: (figure) => `目标${figure}`,
    noBaseline: '尚未测量',
    noTarget: '目标待定',
    deliverables: '交付成果',
    risks: '风险',
    capacity: '各部门人力负荷',
    capacityColumns: {
      owner: '责任部门',
      people: '人数',
      effort: '人天',
      peak: '峰值人数',
      use: '人力利用率',
    },
    loads: {
      title: (owner, days, most, week) => `${owner}最忙：第 ${week} 周用去 ${most} 人天中的 ${days} 人天`,
      subtitle: '自计划开始起每周（五个工作日）的人天；各行刻度不同',
      row: (owner, most, weeks) => `${owner}，每周最多 ${most} 人天：${weeks}。`,
      capacity: (most) => `每周 ${most} 人天`,
      week: (number) => `${number}周`,
      load: '人天',
      full: '人天，全员满负荷',
      most: '部门每周可投入的人天',
    },
    tracking: {
      title: '基准与实际对比',
      intro: (today, agreed, end) => `截至${today}：计划商定于${agreed}完成，预计于${end}完成。`,
      nothingLeft: (today) => `截至${today}：商定的内容均已不在计划之内。`,
      earned: (done, planned) => `按工作量加权，已完成 ${done}；按计划此时应完成 ${planned}。`,
      slipped: '延误的工作项',
      moreSlipped: (items) => `另有${number(items)}项，见数据文件`,
      noneSlipped: '没有工作项延误。',
      dropped: (items) => `已不在计划之内：${items}。`,
      rule: (days, percent) =>
        `延误以工作日计。绿：没有延误，或在浮动时间之内。黄：不超过${days}，或不超过工期的 ${percent}%（以较大者为准）。红：超过上述范围，或使计划超出期限。延误会传递给等待它的工作；人员不重新调配。`,
      columns: {
        workstream: '工作流',
        item: '工作项',
        state: '进展',
        baselineEnd: '商定完成日',
        end: '实际或预计完成日',
        slip: '延误',
        done: '完成',
        status: '状态',
        why: '原因',
      },
      rag: { green: '绿：正常', amber: '黄：有风险', red: '红：偏离' },
      states: { notStarted: '未开始', inProgress: '进行中', done: '已完成', dropped: '已不在计划之内' },
      days: (days) => (days > 0 ? `+${number(days)}` : days < 0 ? `−${number(-days)}` : '0'),
      quoted: (title) => `“${title}”`,
      because: (found, cause) => `${found}${cause}`,
      reasons: {
        onTime: (days) => (days < 0 ? `提前${workingDays(-days)}。` : '与商定一致。'),
        withinFloat: (days, bound) => `延误${workingDays(days)}，在${workingDays(bound)}的浮动时间之内。`,
        withinTolerance: (days, bound) => `延误${workingDays(days)}；容许${workingDays(bound)}以内。`,
        beyondTolerance: (days, bound) => `延误${workingDays(days)}，超过容许的${workingDays(bound)}。`,
        pastLimit: (days, bound) => `延误${workingDays(days)}，使计划超出期限${workingDays(bound)}。`,
      },
      causes: {
        finishedLate: (item) => `${item}完成较晚。`,
        startsLate: (item) => `${item}应已开始而未开始。`,
        endsLate: (item) => `${item}预计完成较晚。`,
        waits: (item) => `等待${item}。`,
      },
    },
    changes: {
      title: '计划中的改动',
      intro: (changes) => `在由差距推导出的计划上作了 ${number(changes)} 处改动，顺序如下。`,
      quoted: (title) => `“${title}”`,
      postponed: (workstreams, lost) => `留待本计划之后：${workstreams}。因此有 ${lost} 分留待以后。`,
      lapsed: (changes) => `${number(changes)} 处改动已不再适用于现有差距，未予采用。`,
      merge: (from, into) => `${from}并入${into}。`,
      split: (part, from) => `${part}从${from}中拆出。`,
      move: (item, to) => `工作项${item}移至${to}。`,
      postpone: (workstream) => `${workstream}留待本计划之后。`,
      order: (workstreams) => `人员优先安排给${workstreams}。`,
      describe: (workstream) => `已写明${workstream}的标题、目标或负责人。`,
      adjust: (item) => `已写明工作项${item}的工作量、工期或指派。`,
      add: (item, to) => `工作项${item}加入${to}。`,
      drop: (item) => `工作项${item}已取消。`,
      link: (item, on) => `工作项${item}须等待${on}。`,
      unlink: (item, on) => `工作项${item}不再等待${on}。`,
      notBefore: (part, date) => `${part}不早于${date}开始。`,
      begin: (workstream) => `新增工作流${workstream}。`,
    },
    noGap: '本身不弥合差距，是计划中新增的。',
    capacityNote: '人数指可同时投入计划的人员。未注明可用人力的部门按两人安排。',
    fit: '能否按期完成？',
    fitYes: (end, limit, days) =>
      `计划于${end}结束，时限为${limit}，` + (days === 0 ? '没有余量。' : `尚有${workingDays(days)}的余量。`),
    fitNo: (end, limit, days) => `计划于${end}结束，比时限（${limit}）晚${workingDays(days)}。`,
    give: '可作的取舍',
    giveTime: (count) => `时间：将时限放宽至${months(count)}。`,
    givePeople: (parts) => `人力：增加${parts}，计划即可按期完成。`,
    givePeoplePart: (people, owner) => `${owner}部门${number(people)}人`,
    giveNoPeople: (days) => `人力：仅增加人员无济于事；前后相依的工作项合计需要${workingDays(days)}。`,
    giveScope: (workstreams, lost) => `范围：推迟${workstreams}，${lost}分留待日后挽回。`,
    giveNoScope: '范围：无论推迟哪些工作流，其余部分都无法按期完成。',
    late: (workstreams) => `超过时限才完成的工作流：${workstreams}。`,
    projection: '预计得分的逐步变化',
    projectionTitle: (now, after) => `由${now}到${after}`,
    projectionSubtitle: (assessment) => `${assessment}：按完成顺序，各工作流完成后的预计得分`,
    projectionStart: '当前',
    projectionColumns: { step: '完成项', date: '日期', score: '得分', change: '变化', level: '等级' },
    projectionAlt: (parts) => `预计得分阶梯图。${parts}`,
    benefits: {
      title: '效益',
      scales: { thousands: '千', millions: '百万' },
      money: (currency, amount, scale) => `${currency} ${amount}${scale}`,
      moneyUnit: (currency, scale) => `${scale}${currency}`,
      message: (benefit, low, high) => `全面见效后，计划每年带来${benefit}；按各项输入的范围，为${low}至${high}。`,
      paysBack: (cost, count) => `一次性成本${cost}，${count === 0 ? '立即' : `${months(count)}后`}收回。`,
      neverPaysBack: (cost, reason) => `一次性成本${cost}，无法收回：${reason}。`,
      never: '无法收回',
      reasons: { noBenefit: '没有效益', runningCosts: '运行成本耗尽全部效益' },
      summary: (benefit, cost, payback, npv) =>
        `全面见效后的效益：每年${benefit}。成本：一次性${cost}。回收期：${payback}。净现值：${npv}。`,
      tiles: {
        benefit: '每年效益（全面见效）',
        cost: '一次性成本',
        payback: '回收期',
        npv: (years) => `${number(years)}年净现值`,
      },
      range: (low, high) => `范围${low}至${high}`,
      months,
      rate: (percent) => `年利率${percent}`,
      levers: {
        resolution: '提高解决率，减少重复联络',
        automation: '无需人工即可解决的联络',
        handleTime: '缩短处理时长',
        complaints: '减少投诉',
        attrition: '减少离职',
      },
      quantities: {
        resolution: (count) => `${count}次联络`,
        automation: (count) => `${count}次联络`,
        handleTime: (count) => `${count}坐席小时`,
        complaints: (count) => `${count}件投诉`,
        attrition: (count) => `${count}人离职`,
      },
      leverColumns: { lever: '杠杆', quantity: '一年减少（可能值）' },
      worlds: { low: '低', likely: '可能', high: '高' },
      total: '全部杠杆',
      leverHeading: (unit) => `各杠杆一年带来的效益，${unit}`,
      worldsNote:
        '低：每项输入取效益最小的一端，每项成本取最高；高则相反。这是输入的范围，不是置信区间。杠杆按此顺序计算，各自只计前面杠杆' +
        '剩下的部分，因此没有重复计算。',
      valueHeading: (unit) => `计划的成本与价值，${unit}`,
      valueColumn: '项目',
      rows: {
        effort: (days) => `计划的人天（可能${days}）`,
        extra: '其他一次性成本',
        yearly: '每年运行成本',
        payback: '回收期（月）',
        npv: '净现值',
      },
      yearsHeading: (unit) => `逐年（可能值），${unit}`,
      yearColumns: { year: '年', benefit: '效益', running: '运行成本', once: '一次性', present: '现值' },
      yearsTotal: '合计',
      rampPlan:
        '效益随工作流完成而增长，按各工作流挽回的得分计：这是一项假设。一次性成本计于期初；效益和运行成本计于每月月末，按有效年利率逐月折现。',
      rampStated: (shares) =>
        `逐月达到的年效益比例：${shares}；此后保持最后一个比例。一次性成本计于期初；效益和运行成本计于每月月末，按有效年利率逐月折现。`,
      moved: {
        resolution: (now, target, points, relative) => `解决率${now} → ${target}：${points}个百分点，${relative}。`,
        handleTime: (now, target, difference, relative) =>
          `处理时长${now} → ${target}秒：${difference}秒，${relative}。`,
        complaints: (now, target, difference, relative) =>
          `每年投诉${now} → ${target}件：${difference}件，${relative}。`,
        attrition: (now, target, points, relative) => `年离职率${now} → ${target}：${points}个百分点，${relative}。`,
      },
      tornadoTitle: (input) => `影响最大的是：${input}`,
      tornadoSubtitle: (unit) => `全面见效后的每年效益，${unit}：一项输入取遍其范围，其余取可能值`,
      tornadoAlt: (likely, parts) => `可能值${likely}。${parts}`,
      tornadoPart: (input, range, result) => `${input}（${range}）：${result}。`,
      tornadoLikely: (amount) => `可能值${amount}`,
      gridHeading: (unit) => `提高解决率的节省，${unit}`,
      gridCorner: '未解决时再次联络',
      gridColumn: (contacts) => `每年${contacts}次联络`,
      observed: (contacts, source) => `一年内联络减少${contacts}次（${source}）。`,
      observedSaving: (saving, perContact) => `节省${saving}，每次联络${perContact}。`,
      observedVolume: '由此推算的改变前联络量：',
      implied: (callBack, change, contacts) => `${callBack}再次联络直至解决：联络量${change}，每年${contacts}次。`,
      impliedOnce: (callBack, change, contacts) =>
        `${callBack}再次联络，至多一次：联络量${change}，每年${contacts}次。`,
      impliedNone: (callBack) => `${callBack}再次联络：观察到的效果不可能来自解决率。`,
      inputsHeading: '输入及其来源',
      inputColumns: { input: '输入', unit: '计量单位', low: '最低', likely: '可能', high: '最高', source: '来源' },
      inputs: {
        contacts: '人工处理的联络',
        costPerContact: '每次联络成本',
        callBack: '未解决时再次联络的顾客',
        resolutionNow: '当前解决率',
        resolutionTarget: '目标解决率',
        automatedShare: '由自动化承接的联络',
        containedUnresolved: '其中未解决的',
        handleTimeNow: '当前处理时长',
        handleTimeTarget: '目标处理时长',
        costPerHour: '坐席每小时成本',
        complaintsNow: '当前投诉',
        complaintsTarget: '目标投诉',
        costPerComplaint: '每件投诉成本',
        agents: '坐席',
        attritionNow: '当前离职率',
        attritionTarget: '目标离职率',
        replacementCost: '更换一名坐席的成本',
      },
      dayRate: '每人天成本',
      units: { contacts: '次/年', complaints: '件/年', people: '人', percent: '%', seconds: '秒' },
      costUnits: { once: (currency) => `${currency}，一次性`, yearly: (currency) => `${currency}/年` },
      methodHeading: '计算方法',
      formulas: {
        resolution:
          '联络量 ×（1 − k(目标) ÷ k(当前)）× 每次联络成本。k = 1 ÷ (1 − c × (1 − r)) 为一个问题所需的联络次数，r为解决率，c为未解决时再次联络的顾客比例。',
        automation: '剩余联络量 × 自动化承接比例 ×（1 − 未解决比例）× 每次联络成本。',
        handleTime: '剩余联络量 × 节省秒数 ÷ 3,600 × 坐席每小时成本。',
        complaints: '（当前投诉 − 目标）× 每件投诉成本。',
        attrition: '坐席 × 剩余工作比例 ×（当前离职率 − 目标）× 更换一名坐席的成本。',
      },
    },
    rasic: {
      title: '谁做什么',
      verdict: (errors, warnings) => {
        const noted = warnings === 0 ? '' : `另有${number(warnings)}项提醒列于其后。`;
        return errors === 0
          ? `每项工作都有一个角色执行并负责，未违反任何约定规则。${noted}`
          : `有${number(errors)}处责任不清，列于矩阵之后，并附处理办法。${noted}`;
      },
      matrixTitle: (items, roles) => `${number(items)}项工作，${number(roles)}个角色`,
      matrixSubtitle: (convention) => `约定：${convention}。按角色而非姓名；每项工作一行`,
      matrixAlt: (parts) => `RASIC矩阵。${parts}`,
      roles: '角色',
      byRole: '各角色的职责',
      byRoleNote: '各角色执行并负责或批准的工作，按日期排列。支持、咨询和知会见矩阵，此处只计次数。',
      issues: '需要关注的问题',
      columns: {
        part: '职责',
        item: '工作项',
        workstream: '工作流',
        dates: '日期',
        severity: '程度',
        issue: '问题',
        advice: '处理办法',
      },
    },
    nothing: '没有未达目标的要求，无需制定计划。',
    joint: (titles) => `本计划统一涵盖${titles}。`,
  },
};
