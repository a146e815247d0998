import type { RasicPrintWording } from './en';

const number = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, ',');

export const zh: RasicPrintWording = {
  kind: 'RASIC矩阵',
  whole: '整个项目',
  facts: {
    matrix: '矩阵',
    scope: '适用范围',
    convention: '约定',
    version: '版本',
    owner: '负责人',
    approval: '批准',
    original: '副本来源',
  },
  version: (version, date) => `${version}，最近更改于${date}`,
  approved: (version, date, by) => `第${version}版由${by}于${date}批准。`,
  recordedBy: (giver, recorder) => `${giver}（由${recorder}记录）`,
  unnamed: '未保留姓名的人员',
  notApproved: '本版本尚未批准。',
  changedSince: (version) => `批准后已有更改：现为第${version}版，或其所依据的内容已变，需要重新批准。`,
  standing: {
    approved: (date) => `${date}批准`,
    stale: '批准后已更改',
    none: '未批准',
  },
  versionShort: (version) => `第${version}版`,
  signatures: '签字',
  signature: { owner: '矩阵负责人', approver: '委托方批准' },
  matrixTitle: (activities, roles) => `${number(activities)}项活动，${number(roles)}个角色`,
  roles: '角色',
  rolesPart: (from, to, all) => `角色${number(from)}至${number(to)}，共${number(all)}个`,
  alt: (parts) => `RASIC矩阵。${parts}`,
  noStep: '活动',
  empty: '矩阵尚无活动或角色。',
  holders: {
    title: '角色及担任者',
    columns: { role: '角色', side: '所属方', rank: '级别', holders: '担任者', parts: '职责' },
    note: '级别：1为董事会，6为坐席。职责：该角色在多少项活动中有各字母。',
    committee: '由多人组成的机构',
    nobody: '尚未指定',
    unnamed: (count, all) =>
      count === 0 ? '每个角色都已指定担任者。' : `${number(all)}个角色中有${number(count)}个尚未指定担任者。`,
  },
  side: { client: '委托方', operation: '运营方', vendor: '供应商', either: '委托方或运营方' },
  issues: {
    title: '需要关注的问题',
    verdict: (errors, warnings, hints) => {
      const broken = errors === 0 ? '未违反任何约定规则。' : `有${number(errors)}处责任不清。`;
      const also = [
        ...(warnings > 0 ? [`${number(warnings)}项警告`] : []),
        ...(hints > 0 ? [`${number(hints)}项提示`] : []),
      ];
      return also.length === 0 ? broken : `${broken}另有${also.join('和')}。`;
    },
    columns: { severity: '程度', number: '编号', issue: '问题', advice: '处理办法' },
    none: '未发现问题。',
    thresholds: '多少算过多',
    thresholdsNote: '超过下列数值即给出警告。每个矩阵可另行设定；违反规则始终是错误。',
    thresholdColumns: { what: '计数对象', most: '最多' },
    fewest: (count) => `${count}项起`,
  },
  thresholds: {
    mostResponsible: '执行同一活动的角色',
    mostConsulted: '同一活动需咨询的角色',
    mostInformed: '同一活动需知会的角色',
    fewestActivities: '开始评判角色的活动数',
    mostResponsibleShare: '一个角色所执行活动的占比',
    mostAccountableShare: '一个角色所负责或批准活动的占比',
    mostConsultedShare: '一个角色被咨询活动的占比',
  },
  deviations: {
    title: '与原矩阵的差异',
    columns: { number: '编号', activity: '活动', role: '角色', here: '此处', original: '原矩阵' },
    count: (cells, title) => (cells === 0 ? `与“${title}”没有差异。` : `有${number(cells)}个单元格与“${title}”不同。`),
    lost: (cells) => `另有${number(cells)}处原有差异，其活动或角色已不存在。`,
    empty: '空',
  },
  copies: {
    title: '各单元的副本',
    count: (copies, deviating) =>
      deviating === 0
        ? `${number(copies)}个单元沿用本矩阵，没有差异。`
        : `${number(copies)}个单元沿用本矩阵，其中${number(deviating)}个在部分单元格有差异。此处只列出这些单元。`,
    group: (unit, cells, errors) =>
      [unit, `${number(cells)}个单元格`, ...(errors > 0 ? [`${number(errors)}处责任不清`] : [])].join(' · '),
  },
  extracts: {
    title: '各角色摘录',
    note: '每个角色一页，交给担任者。',
    heldBy: (names) => `担任者：${names}。`,
    unheld: '该角色尚未指定担任者。',
    columns: { number: '编号', activity: '活动', step: '步骤', lead: '负责角色' },
    group: (letter, title, meaning, count) => `${letter} ${title}：${meaning} · ${number(count)}项活动`,
    without: (roles) => `未参与任何活动的角色：${roles}。`,
    nobody: '无',
  },
  gap: {
    title: '责任归属',
    intro: (matrices) => `已检查本项目的${number(matrices)}个RASIC矩阵中谁对什么负责，以申请本报告时的内容为准。`,
    verdict: (errors) =>
      errors === 0 ? '未违反任何约定规则：每项活动都有人执行、有人负责。' : `有${number(errors)}处责任不清。`,
    columns: {
      matrix: '矩阵',
      size: '活动 × 角色',
      errors: '错误',
      warnings: '警告',
      hints: '提示',
      approval: '批准',
    },
    columnsNote: '错误：违反约定规则。警告：负荷或职位安排通常行不通。提示：值得留意。',
    copies: (copies, deviating) =>
      `各单元的副本：${number(copies)}个，其中${number(deviating)}个有差异；仅计该单元自身的问题。`,
    errorsTitle: '责任不清之处',
    errorColumns: { number: '编号', issue: '问题', advice: '处理办法' },
    cut: (count) => `其余${number(count)}项错误见数据文件。`,
  },
};
