import type { CheckPageWording } from './en';

const number = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, ',');

export const zh: CheckPageWording = {
  title: '证书核验',
  unknown: '未找到',
  means: {
    valid: '本证书今日有效，适用于下列站点与项目。',
    suspended: '本证书已暂停。暂停期间请勿采信。',
    withdrawn: '本证书已撤销，请勿采信。',
    expired: '本证书的有效期已满，不再有效。',
    superseded: '本证书已被另一份证书取代，请索取新证书。',
    unknown: '此处没有该核验码对应的有效或曾经有效的证书。请将核验码与证书逐字核对。',
  },
  number: '证书编号',
  holder: '持有方',
  scheme: '认证类别',
  validFrom: '生效日期',
  validUntil: '有效期至',
  since: {
    valid: '有效起始日',
    suspended: '暂停起始日',
    withdrawn: '撤销日期',
    expired: '过期日期',
    superseded: '取代日期',
  },
  supersededBy: '取代者',
  covers: (count) => `覆盖${number(count)}个站点`,
  covered: (count) => `曾覆盖${number(count)}个站点`,
  between: '；',
  compare: '编号、持有方和日期须与证书上所印的一致。',
  ownRules: '本证书由颁发方按自定规则颁发，并非由获认可的认证机构或任何标准的发布方颁发。',
  sample: '示例：依据虚构数据签发，不能证明任何组织的任何情况。',
  checked: (date, time) => `查询时间：${date} ${time}（UTC）`,
  language: '语言',
};
