import type { Framework } from '../../framework/framework';
import type { AssessmentRecord } from './record';
import { recordToEngagement } from './record-to-engagement';

const framework = { id: 'mini@1.0.0', hash: 'abc' } as Framework;

function record(changes: Partial<AssessmentRecord> = {}): AssessmentRecord {
  const engagement = {
    ...{ key: 'e', title: 'E', client: 'C', consultancy: 'F', classification: 'Secret', language: 'en' as const },
    period: { from: '2026-01-05', to: '2026-01-30' },
  };
  return {
    ...{ schema: 'tolok-snapshot/1', engine: '1.0.0', framework: { id: 'mini@1.0.0', sha256: 'abc' } },
    case: { engagement, parties: [], sites: [], units: [], assessments: [] },
    ...{ logos: {}, answers: {}, evidenceFiles: {} },
    ...changes,
  };
}

describe('recordToEngagement', () => {
  it('refuses a record of another framework', () => {
    const other = record({ framework: { id: 'mini@1.0.0', sha256: 'def' } });
    expect(() => recordToEngagement(other, framework)).toThrow('The record was made with mini@1.0.0 (def).');
    const named = record({ framework: { id: 'mini@2.0.0', sha256: 'abc' } });
    expect(() => recordToEngagement(named, framework)).toThrow('The record was made with mini@2.0.0 (abc).');
  });

  it('refuses a record without an assessment, with logos or without', () => {
    const logo = { kind: 'svg', base64: 'PHN2Zy8+' } as const;
    const whole = record();
    expect(() => recordToEngagement(whole, framework)).toThrow('The record holds no assessment.');
    const branded = record({
      case: { ...whole.case, branding: { accent: '#112233' } },
      logos: { client: logo, consultancy: logo },
    });
    expect(() => recordToEngagement(branded, framework)).toThrow('The record holds no assessment.');
  });
});
