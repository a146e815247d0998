import type { ActionPlanWording } from './en';

const number = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, ',');

export const zh: ActionPlanWording = {
  kind: '纠正措施计划',
  asOf: '截至',
  scopeEngagement: '本项目的全部纠正措施',
  scopeAssessment: (assessment) => `${assessment}的纠正措施`,
  scopeParty: (party) => `由${party}负责答复的纠正措施`,
  scopeBoth: (party, assessment) => `${assessment}中由${party}负责答复的纠正措施`,
  theAssessment: '一次评估',
  theParty: '一方',
  shown: '措施',
  unknownClient: '委托方名称不予显示',
  unknownEngagement: '标题不予显示',
  unclassified: '机密',

  summaryTitle: '措施现况',
  empty: '目前没有纠正措施。',
  emptyWhatToDo:
    '请先完成评估，再打开一项发现并为其建立纠正措施：写明原因、做什么、由谁负责、何时完成。之后请重新生成本计划。',
  emptyForParty: '目前未要求该方采取任何措施。评估团队从发现建立措施后，即会列于此处。',
  total: (total, open) => {
    if (open === 0) return total === 1 ? '共1项纠正措施，已关闭。' : `共${number(total)}项纠正措施，均已关闭。`;
    if (open === total) return total === 1 ? '共1项纠正措施，尚未关闭。' : `共${number(total)}项纠正措施，均未关闭。`;
    return `共${number(total)}项纠正措施，其中${number(open)}项尚未关闭。`;
  },
  urgent: (overdue, soon) => {
    const next = `${number(soon)}项将在14天内到期`;
    if (overdue === 0) return soon === 0 ? '没有逾期或即将到期的措施。' : `没有逾期的措施；${next}。`;
    return soon === 0 ? `${number(overdue)}项已逾期。` : `${number(overdue)}项已逾期；${next}。`;
  },
  waiting: (count) => `${number(count)}项已实施，等待他人验证。`,
  closing: (days, closed) => `措施从建立到关闭用时${days}（${number(closed)}项已关闭措施的中位数）。`,
  tooFewClosed: (closed, enough) => `${number(closed)}项已关闭；自${number(enough)}项起才说明用时。`,
  days: (days) => `${days}天`,
  unansweredTitle: (count) => `${number(count)}项不符合尚无纠正措施`,
  unanswered: '请为以下各项建立措施：',
  unansweredMore: (count) => `另有${number(count)}项见数据文件`,
  byState: '按状态',
  byGrade: '按发现等级',
  byOwner: '按责任职能',
  grade: '等级',
  function: '职能',
  all: '合计',
  states: { drafted: '草稿', planned: '已计划', implemented: '已实施', verified: '已验证', closed: '已关闭' },
  standings: {
    overdue: '已逾期',
    dueSoon: '14天内到期',
    later: '日后到期',
    withVerifier: '等待验证',
    closed: '已关闭',
  },
  howJudged: (date) =>
    `以${date}（UTC）为准判断。逾期：下一个期限（实施期限或有效性检查日期）早于该日。等待验证的措施没有期限。`,
  data: (file, hash) => `全部数值见数据文件${file}，其SHA-256为${hash}；前12个字符印于每页页脚。`,

  listTitle: '按紧迫程度排列的措施',
  columns: { ref: '编号', finding: '发现', grade: '等级', owner: '责任方', next: '下一日期', state: '状态' },
  group: (standing, count) => `${standing}（${number(count)}）`,
  late: (days) => `逾期${number(days)}天`,
  check: (date) => `检查：${date}`,
  noDate: '–',

  partsTitle: '逐项措施',
  meta: {
    state: '状态',
    due: '期限',
    check: '检查',
    owner: '职能',
    responsible: '负责人',
    party: '相关方',
    units: '范围',
  },
  everywhere: '整个组织',
  nobody: '尚未指定',
  hidden: '姓名不予显示',
  parts: {
    condition: '所见',
    correction: '纠正',
    cause: '原因',
    action: '措施',
    due: '期限',
    evidence: '证据',
    verification: '验证',
    effectiveness: '有效性',
  },
  notStated: '尚未说明。',
  noEvidence: '尚未提供。',
  verified: (by, date) => `由${by}于${date}验证。`,
  rejected: (by, date) => `由${by}于${date}退回。`,
  notReported: '尚未报告实施。',
  waits: (date) => `已于${date}报告实施；等待他人验证。`,
  effective: (by, date) => `有效：由${by}于${date}关闭。`,
  notEffective: (by, date) => `无效：由${by}于${date}重新打开。`,
  checkDue: (date) => `定于${date}检查。`,
  checkOverdue: (date, days) => `原定于${date}检查：逾期${number(days)}天。`,
  checkLater: '验证之后检查。',
  dueOverdue: (date, days) => `${date}：逾期${number(days)}天`,
  history: (ref) => `${ref}的历史记录`,
  historyColumns: { date: '日期', what: '事项', who: '经手人', reason: '理由' },
  transitions: {
    open: '建立',
    plan: '完成计划',
    replan: '退回草稿',
    implement: '报告已实施',
    reject: '退回',
    verify: '验证',
    reschedule: '更改检查日期',
    close: '确认有效并关闭',
    reopen: '确认无效并重新打开',
  },
};
