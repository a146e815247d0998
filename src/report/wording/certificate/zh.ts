import type { CertificateWording } from './en';

export const zh: CertificateWording = {
  kind: '证书',
  certifies: '兹证明',
  statement: (framework, version, level) =>
    `已依据${framework}${version}版接受评估，在本证书所列站点与项目上达到“${level}”等级。`,
  statementWithAnnex: (framework, version, level) =>
    `已依据${framework}${version}版接受评估，在附件所列站点与项目上达到“${level}”等级。`,
  scope: '认证范围',
  sitesInAnnex: (sites) => `共${sites}个站点，各站点及其项目见附件`,
  oneSiteInAnnex: '一个站点，其项目见附件',
  between: '；',

  number: '证书编号',
  validFrom: '生效日期',
  validUntil: '有效期至',
  firstCertified: '首次认证日期',
  decided: '决定日期',
  rules: '认证规则',
  conditions: (date) => `本证书附条件颁发，所附条件须于${date}前（含当日）满足。`,

  signedBy: '电子签署人',
  signed: (meaning, date, time) => `${meaning}，${date} ${time}（UTC）`,
  issuedBy: (issuer) => `颁发方：${issuer}`,
  check: '今日是否有效？请扫描二维码，或打开',
  qrAlt: (number, url) => `二维码，内含核验证书${number}的网址：${url}`,
  checkId: '核验码',
  fieldLabel: (number, signer) => `${signer}对证书${number}的电子签名`,
  dataHash: (hash) => `数据的SHA-256：${hash}`,
  draft: '草稿：未颁发、未签署，不是证书',
  draftMark: '草稿',
  sample: '示例：依据虚构数据签发，不能证明任何组织的任何情况。',
  sampleMark: '示例',
  ownRules: (issuer) => `本证书由${issuer}按自定规则颁发，并非由获认可的认证机构或任何标准的发布方颁发。`,

  annex: '附件：认证覆盖的站点与项目',
  annexIntro: (number, sites) => `本附件为证书${number}的组成部分。认证覆盖${sites}，各站点仅限所列项目。`,
  sites: (count) => `${String(count).replace(/\B(?=(\d{3})+$)/g, ',')}个站点`,
  columns: { number: '序号', site: '站点', location: '所在地', programmes: '项目' },
  headOfAnnex: (number) => `证书${number} · 附件`,
  noSites: '没有站点。',
  pageLabel: '第{n}页，共{m}页',
};
