import type { ForumWording } from './en';

const number = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, ',');

export const zh: ForumWording = {
  kind: '例会材料',
  subject: (client) => `${client}每周例会`,
  asOf: (date) => `截至${date}`,
  painTitle: '主要痛点',
  decisionTitle: '决定与进展',
  covers: (areas, share, total) =>
    areas === 1
      ? `最大的原因占所统计${total}件的${share}。`
      : `最大的${number(areas)}项原因占所统计${total}件的${share}。`,
  decidedOn: (areas, decided) => {
    if (decided === 0) return '目前均无决定。';
    if (decided === areas) return areas === 1 ? '该项已有决定。' : '各项均已有决定。';
    return `${number(areas)}项中有${number(decided)}项已有决定。`;
  },
  chartTitle: (areas, share) => (areas === 1 ? `最大的原因占${share}` : `最大的${number(areas)}项原因占${share}`),
  columns: {
    area: '痛点',
    share: '占比',
    points: '变化（百分点）',
    relative: '相对变化',
    owner: '责任部门',
    decision: '决定',
    due: '期限',
    state: '状态',
  },
  firstWave: '首轮',
  newReason: '新增',
  undecided: '尚无决定',
  undecidedFor: (waves) => `连续${number(waves)}轮无决定`,
  further: (count) => `另有${number(count)}项`,
  areasCut: (count) => `另有${number(count)}项痛点见数据文件。`,
  areaNote: (hasChange) =>
    hasChange
      ? '变化：本轮占比减去上一轮占比，分别以百分点和相对于原占比的比例表示。* 变化已证实（Newcombe法，95%）。'
      : '占比：占全部所统计联络的比例。变化自第二轮起显示。',
  warnUndecided: (names, waves) => `连续${number(waves)}轮或以上居于前列而仍无决定：${names}。`,
  warnOwner: (decision, owner) => `${decision}由联络中心内部的${owner}负责，但其成因在联络中心之外。`,
  proposeOwner: (owner) => `建议：${owner}。`,
  proposeNobody: '请指定联络中心以外的责任部门。',
  attention: '需要关注',
  state: {
    overdue: '逾期',
    inProgress: '进行中',
    decided: '已决定',
    proposed: '已提出',
    done: '已完成',
    rejected: '已否决',
  },
  stateGroup: (state, count) => `${state}（${number(count)}）`,
  decisionColumns: { ref: '编号', decision: '决定', owner: '责任人', due: '期限', standing: '现况' },
  none: '例会尚未作出决定。请为每项痛点确定联络中心以外的责任人、决定和日期。',
  punctual: (onTime, due) => {
    if (due === 0) return '尚无到期的决定。';
    if (due === 1) return onTime === 1 ? '唯一到期的决定已按期完成。' : '唯一到期的决定未按期完成。';
    return `已到期的${number(due)}项决定中，${number(onTime)}项按期完成。`;
  },
  late: (days) => `逾期${number(days)}天`,
  doneLate: (date, days) => `${date}完成，逾期${number(days)}天`,
  doneOn: (date) => `${date}按期完成`,
  rejectedOn: (date) => `${date}否决`,
  raisedOn: (date) => `${date}提出`,
  decisionsCut: (count) => `另有${number(count)}项决定见决定记录。`,
  progressTitle: '基线以来的KPI',
  progressColumns: {
    kpi: 'KPI',
    then: '基线',
    now: '当前',
    change: '变化',
    interval: '变化的95%区间',
    relative: '相对变化',
    verdict: '判断',
  },
  noInterval: '无计数',
  progress: { improved: '改善', worse: '变差', notProven: '未证实' },
  progressCount: (all, improved, worse) =>
    all === 1
      ? `唯一可比的KPI${improved ? '有所改善' : worse ? '变差' : '未证实有变化'}。`
      : `在可比的${number(all)}项KPI中，${improved === 0 ? '没有一项' : `${number(improved)}项`}证实改善，${worse === 0 ? '没有一项' : `${number(worse)}项`}证实变差。`,
  progressNote: '各单元按业务量合并计算。区间只反映随机误差（Newcombe法、Welch法），不反映测量方法的改变。',
  noBaseline: '本轮即为基线。进展自下一轮起显示。',
  noProgress: '没有任何KPI同时具有基线月份和之后的月份。',
  kpisCut: (count) => `另有${number(count)}项KPI见数据文件。`,
  nextTitle: '下一步',
  next: {
    overdue: (count, names) =>
      count === 1 ? `完成逾期的决定或另定日期：${names}。` : `完成${number(count)}项逾期的决定或另定日期：${names}。`,
    decide: (count, names) =>
      count === 1 ? `对尚无决定的痛点作出决定：${names}。` : `对${number(count)}项尚无决定的痛点作出决定：${names}。`,
    soon: (count, names) => (count === 1 ? `14天内到期：${names}。` : `14天内有${number(count)}项到期：${names}。`),
    proposed: (count, names) =>
      count === 1 ? `通过或否决该提议：${names}。` : `通过或否决${number(count)}项提议：${names}。`,
    owner: (names) => `为以下决定指定联络中心以外的责任人：${names}。`,
    nothing: '没有未结事项。请带来下一轮的数据。',
  },
};
