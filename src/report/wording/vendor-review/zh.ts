import type { VendorReviewWording } from './en';

const number = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, ',');
const gatesFail = (gates: number): string => (gates === 0 ? '所有关卡均通过' : `${number(gates)}个关卡未通过`);

export const zh: VendorReviewWording = {
  scorecard: '供应商记分卡',
  review: '季度业务回顾',
  asOf: (date) => `截至${date}`,
  asOfTerm: '截至',
  unknownClient: '委托方名称不予显示',
  unknownEngagement: '项目',
  unclassified: '机密',
  of: (count, all) => `${number(count)}/${number(all)}`,
  moreInData: (count) => `另有${number(count)}项见数据文件`,
  counted: (title, count) => `${title}（${count}）`,
  all: (count) => number(count),
  shownOf: (shown, more) => `列出${number(shown)}项，另有${number(more)}项`,

  verdict: {
    reached: (party, score, target, gates) =>
      gates === 0
        ? `${party}得分为${score}，达到目标${target}，${gatesFail(gates)}。`
        : `${party}得分为${score}，达到目标${target}，但有${gatesFail(gates)}。`,
    below: (party, score, target, points, gates) =>
      `${party}得分为${score}，低于目标${target}达${points}个百分点，${gates === 0 ? '' : '有'}${gatesFail(gates)}。`,
    notScored: (party, assessed, applicable) =>
      `${party}尚无得分：应评${number(applicable)}项，已评${number(assessed)}项。`,
  },
  change: {
    improved: (date, points) => `与${date}的结果相比，得分变动${points}个百分点；其单元的改善已超出偶然。`,
    worsened: (date, points) => `与${date}的结果相比，得分变动${points}个百分点；其单元的恶化已超出偶然。`,
    withinChance: (date, points) => `与${date}的结果相比，得分变动${points}个百分点，可能出于偶然。`,
    fewUnits: (date, points) =>
      `与${date}的结果相比，得分变动${points}个百分点；两次均评级的单元不足两个，变动未证实。`,
    noSpread: (date, points) => `与${date}的结果相比，得分变动${points}个百分点；所有单元变动相同，变动未证实。`,
    firstResult: '这是其首次结果，尚无可比对象。',
    otherFramework: (date) => `${date}的结果采用另一版本的框架，不作比较。`,
    notScored: (date) => `与${date}的结果无法比较：其中一次没有得分。`,
  },
  changes: {
    improved: '改善，已证实',
    worsened: '恶化，已证实',
    notProven: '未证实',
    firstResult: '首次结果',
    otherFramework: '框架版本不同',
    notScored: '无得分',
  },
  trends: {
    improving: '各次结果的趋势已证实：改善。',
    worsening: '各次结果的趋势已证实：恶化。',
    stable: '各次结果未证实有趋势。',
    unknown: '满五次结果方可判断趋势。',
  },
  spread: (lowest, highest) => `各单元得分在${lowest}至${highest}之间。`,
  others: (framework, score, target, gates) => `按${framework}：${score}，目标${target}，${gatesFail(gates)}。`,

  certificate: {
    none: '已申请认证，尚无证书。',
    notYetValid: (no: string, until: string): string => `证书${no}尚未生效，截止日为${until}。`,
    valid: (no: string, until: string): string => `证书${no}有效至${until}。`,
    suspended: (no: string, until: string): string => `证书${no}已暂停，截止日为${until}。`,
    withdrawn: (no: string): string => `证书${no}已撤销。`,
    expired: (no: string, until: string): string => `证书${no}已于${until}后失效。`,
    superseded: (no: string): string => `证书${no}已被取代。`,
    majors: (open: number): string =>
      open === 0 ? '没有未关闭的重大不符合。' : `有${String(open)}项重大不符合未关闭。`,
  },

  tiles: {
    score: '得分',
    target: (target) => `目标${target}`,
    level: '等级',
    before: (before) => `此前：${before}`,
    change: '变动（百分点）',
    gates: '未通过的关卡',
    units: (risk, units) => `${number(risk)}/${number(units)}个单元有风险`,
    actions: '未关闭的措施',
    overdue: (overdue) => `${number(overdue)}项逾期`,
    parties: '受评运营方',
    vendors: (count) => `${number(count)}家供应商`,
    atRisk: '有风险',
    ofParties: (count) => `共${number(count)}家运营方`,
    unitsAtRisk: '有风险单元',
    ofUnits: (count) => `共${number(count)}个单元`,
    blocked: '有关卡未通过的结果',
    ofResults: (count) => `共${number(count)}项结果`,
  },

  trendTitle: (from, to) => `由${from}至${to}`,
  trendSubtitle: (results) => `得分（百分比），${number(results)}次结果`,
  trendAlt: (parts) => `得分折线图。${parts}`,
  targetLine: (target) => `目标${target}`,
  categoryTitle: (name, score) => `差距最大：${name}，${score}`,
  categoryTitleNone: '各类别得分',
  categorySubtitle: (hasBefore) => (hasBefore ? '各类别得分百分比（上次结果）' : '各类别得分百分比'),
  categoryAlt: (parts) => `类别条形图。${parts}`,
  target: '目标',

  blockersTitle: '阻碍所在',
  noBlockers: '所有关卡均通过。',
  gate: '关卡',
  fails: '未通过的原因',
  wholeGate: '整体',
  gapsTitle: '最严重的差距',
  noGaps: '没有低于目标的要求。',
  requirement: '要求',
  severity: '严重程度',
  where: '单元',
  actionsTitle: '未关闭的纠正措施',
  noActions: '没有未关闭的纠正措施。',
  actionColumns: { ref: '编号', finding: '发现', grade: '等级', next: '下一日期', state: '状态' },
  late: (days) => `逾期${number(days)}天`,
  noDate: '–',
  kpisTitle: 'KPI与目标对照',
  kpisSaid: (met, notMet, notProven) => {
    const all = met + notMet + notProven;
    if (all === 0) return '未设目标的KPI';
    return `KPI：${number(all)}项目标中${number(met)}项达标，${number(notMet)}项未达标，${number(notProven)}项未证实`;
  },
  noKpis: '本次结果没有其单元的KPI数据。',
  kpiColumns: {
    kpi: 'KPI',
    unit: '单元',
    value: '最近月份（95%置信区间）',
    target: '目标',
    verdict: '结论',
  },
  kpiVerdicts: { met: '达标', notMet: '未达标', notProven: '未证实', noTarget: '无目标' },
  within: (figure, interval) => `${figure}（${interval}）`,
  scorecardNote: (assessment, period, date) =>
    `结果来源：${assessment}，${period}。日期以${date}（UTC）为准。仅依据该运营方自身的结果编制。`,
  data: (file) => `全部数值见数据文件${file}，其SHA-256的开头印于页脚。`,

  summaryTitle: '各运营方现况',
  reviewLead: (parties, vendors, atRisk) =>
    `共评估${number(parties)}家运营方，其中${number(vendors)}家为供应商；` +
    (atRisk === 0 ? '均达到目标并通过所有关卡。' : `${number(atRisk)}家低于目标或有关卡未通过。`),
  lineColumns: {
    party: '运营方',
    score: '得分',
    target: '目标',
    level: '等级',
    change: '变动',
    gates: '未通过关卡',
    units: '有风险单元',
    actions: '逾期措施',
  },
  leagueTitle: '谁与谁可以区分',
  leagueFigure: {
    some: (proven, pairs) => `${number(pairs)}对中有${number(proven)}对的差异已证实`,
    none: (pairs) => (pairs === 0 ? '目前尚无可比对象' : `${number(pairs)}对中没有一对可以区分`),
  },
  leagueSubtitle: '各单元得分均值（百分比）及95%置信区间，每个单元计一次',
  leagueAlt: (parts) => `运营方条形图，均值最高者在前。${parts}`,
  place: (from, to) => (from === to ? `第${number(from)}名` : `第${number(from)}–${number(to)}名`),
  unplaced: {
    noScore: '无名次：尚无评级',
    oneUnit: '无名次：仅一个单元',
    noSpread: '无名次：各单元得分相同',
    noOther: '无名次：无可比对象',
  },
  unitsShort: (count) => `${number(count)}个单元`,
  noMean: '无得分',
  interval: '95%置信区间',
  leagueNote: '每两家运营方以Welch检验比较，并按Holm法对全表校正（5%）。无法区分者共享名次。',
  moversTitle: '谁有变动',
  moverColumns: {
    party: '运营方',
    before: '此前',
    now: '现在',
    change: '百分点',
    interval: '单元，95%置信区间',
    verdict: '结论',
  },
  noMovers: '没有运营方具有同一框架版本的两次结果。',
  moversNote: (count) =>
    `变动以前后均评级的同一批单元证实（配对t检验，95%）。${count === 0 ? '' : `${number(count)}家没有可比结果。`}`,
  ownTitle: '自营与供应商',
  own: {
    higher: (own, vendor, points) => `自营单元均值${own}，供应商单元均值${vendor}：相差${points}个百分点，证实较高。`,
    lower: (own, vendor, points) => `自营单元均值${own}，供应商单元均值${vendor}：相差${points}个百分点，证实较低。`,
    notProven: (own, vendor) => `自营单元均值${own}，供应商单元均值${vendor}；差异未证实。`,
    absent: '并非双方都有已评分的单元，不作比较。',
  },
  ownBasis: (own, vendor) => `${number(own)}个自营单元与${number(vendor)}个供应商单元，每个计一次（Welch检验，95%）。`,
  ownInterval: (low, high) => `差异的95%置信区间：${low}至${high}个百分点。`,
  missedTitle: '最常未达到的要求',
  noMissed: '所有运营方均达到全部要求。',
  missedColumns: { requirement: '要求', severity: '严重程度', parties: '运营方', units: '单元' },
  commonBlockersTitle: '共同的阻碍',
  blockerColumns: { gate: '关卡', parties: '运营方', refs: '最常见原因' },
  refParties: (ref, parties) => `${ref}（${number(parties)}）`,
  riskTitle: '风险所在',
  riskLead: (volume, parties, of) =>
    `${volume}的业务量由有风险的单元承担；${number(of)}家运营方中有${number(parties)}家有风险。`,
  risk: {
    volume: '有风险单元的业务量占比',
    units: '有风险单元占比',
    sites: '有风险站点占比',
    largest: '最大业务量占比',
    effective: '集中度相当的等规模运营方数',
    herfindahl: '赫芬达尔–赫希曼指数（0–1）',
  },
  largestOf: (party, share) => `${party}，${share}`,
  riskNote: '有风险：单元低于目标或有关卡未通过。业务量：单元的权重。',
  reviewSubtitle: (parties) => `本项目全部${number(parties)}家运营方`,
  vendorsWord: '供应商',
  reviewNote: (date) => `最新完成的结果；日期以${date}（UTC）为准。`,
};
