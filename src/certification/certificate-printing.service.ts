import { Inject, Injectable } from '@nestjs/common';
import { createHash, X509Certificate } from 'node:crypto';
import { Trail } from '../audit';
import { Database, type Scope, systemScope, type Tx } from '../database';
import { CheckAddress } from '../issuing';
import { LibraryService } from '../library';
import { type ReportFile, SealedRendering } from '../publishing';
import { certificateFile } from '../report';
import { SEAL_KEYS, type SealKeys } from '../seal';
import type { Language, LocalizedText } from '../shared/text';
import { CertificateFileEntity } from './certificate.entity';
import { CertificateRegister, type CertificateView } from './certificate-register.service';
import { CertificationSchemes } from './certification-schemes';
import { type CertificateToPrint, documentOf, GRANTED_BY_DECISION } from './rules/certificate-document';

/** What stands beside a certificate, whoever asks for its file. */
interface Beside {
  /** Who decided on what it covers: granted it, or changed its scope last; and when. */
  readonly signer: string | null;
  readonly takenAt: Date;
  readonly isDemo: boolean;
  readonly decidedOn: string;
  readonly conditions: readonly { readonly due: string }[];
  readonly firstCertifiedOn: string;
  readonly issuer: LocalizedText;
  /** Colour of the engagement's reports. */
  readonly accent: string | null;
  readonly sampleData: boolean;
  /** Of the latest audit before the decision; null: none was linked. */
  readonly frameworkId: string | null;
  readonly sites: Readonly<Record<string, LocalizedText | null>>;
}

interface StoredFile {
  readonly bytes: Buffer;
  readonly sha256: string;
}

/** Certificates as signed PDFs. Drawn when somebody first asks for one in a language; from then on the bytes stay. */
@Injectable()
export class CertificatePrinting {
  constructor(
    private readonly database: Database,
    private readonly register: CertificateRegister,
    private readonly schemes: CertificationSchemes,
    private readonly library: LibraryService,
    private readonly rendering: SealedRendering,
    private readonly addresses: CheckAddress,
    private readonly trail: Trail,
    @Inject(SEAL_KEYS) private readonly keys: SealKeys,
  ) {}

  /**
   * As it covers what it covers today: after its scope was extended or reduced there is another file.
   * @throws DomainError certificate/not-found; issue/not-issuable while the server does not know its public address
   */
  async file(scope: Scope, id: string, language: Language, now: Date): Promise<ReportFile> {
    const view = await this.register.get(scope, id, undefined, now);
    const stored = (await this.find(scope, view, language)) ?? (await this.make(scope, view, language, now));
    const { engagementId, number } = view;
    await this.trail.read(scope, { engagementId, subject: 'certificate_file', subjectId: id });
    return { name: `${number}-${language}.pdf`, format: 'pdf', ...stored };
  }

  private find(scope: Scope, view: CertificateView, language: Language): Promise<StoredFile | undefined> {
    return this.database.read(scope, (tx) => storedFile(tx, scope, view, language));
  }

  /** By the server itself: whoever may read a certificate need not see all that it was made of. */
  private async make(
    { workspaceId }: Scope,
    view: CertificateView,
    language: Language,
    now: Date,
  ): Promise<StoredFile> {
    const system = systemScope(workspaceId);
    const beside = await this.database.readConsistently(system, (tx) => besideOf(tx, system, view));
    const scheme = await this.schemes.get(view.scheme);
    const isSample = beside.sampleData || beside.isDemo;
    const origin = this.addresses.of({ isSample });
    const framework = await this.library.framework(
      system,
      beside.frameworkId ?? `${scheme.framework}@${scheme.versions.at(-1) ?? ''}`,
    );
    const document = documentOf(toPrint(view, beside), {
      ...{ issuer: beside.issuer, scheme, origin, sampleData: isSample },
      framework: {
        ...{ title: framework.title, version: framework.version },
        level: framework.levels.get(scheme.requires.level)?.title ?? scheme.requires.level,
      },
    });
    const data = certificateFile(document);
    const signer = beside.signer ?? '—';
    const meaning = GRANTED_BY_DECISION[language];
    const at = this.signingTime(beside.takenAt, now);
    const seal = {
      ...{ number: view.number, signer, meaning, checkUrl: document.checkUrl, demonstration: isSample },
      issuedAt: at.toISOString().replace('.000Z', 'Z'),
      dataSha256: createHash('sha256').update(data).digest('hex'),
    };
    const accent = beside.accent === null ? {} : { accent: beside.accent };
    const made = await this.rendering.renderCertificate({ document, language, seal, ...accent });
    const bytes = await this.keys.signPdf(made.bytes, { name: signer, reason: meaning, at });
    return this.database.transaction(system, async (tx) => {
      await tx
        .createQueryBuilder()
        .insert()
        .into(CertificateFileEntity)
        .values({
          ...{ workspaceId, engagementId: view.engagementId, certificateId: view.id, language, signedAt: at },
          ...{ scopeChanges: scopeChanges(view), document: data.toString('utf8'), bytes },
          sha256: createHash('sha256').update(bytes).digest('hex'),
        })
        // Whoever came first made the file.
        .orIgnore()
        .execute();
      const stored = await storedFile(tx, system, view, language);
      if (!stored) throw new Error(`The file of certificate ${view.id} was not stored.`);
      return stored;
    });
  }

  /** That of the decision; the present moment, where the keys that sign are younger. */
  private signingTime(takenAt: Date, now: Date): Date {
    const since = Date.parse(new X509Certificate(this.keys.certificate).validFrom);
    return toTheSecond(takenAt.getTime() >= since ? takenAt : now);
  }
}

/** What has happened to its scope by the day of the view. */
const scopeChanges = ({ events, on: today }: CertificateView): number =>
  events.filter(({ kind, on }) => (kind === 'extended' || kind === 'reduced') && on <= today).length;

async function storedFile(
  tx: Tx,
  { workspaceId }: Scope,
  view: CertificateView,
  language: Language,
): Promise<StoredFile | undefined> {
  const found = await tx.findOneBy(CertificateFileEntity, {
    ...{ workspaceId, engagementId: view.engagementId, certificateId: view.id, language },
    scopeChanges: scopeChanges(view),
  });
  return found ? { bytes: found.bytes, sha256: found.sha256 } : undefined;
}

function toPrint(view: CertificateView, beside: Beside): CertificateToPrint {
  const { number, checkId, holder, validFrom, validUntil, places } = view;
  const { decidedOn, firstCertifiedOn, conditions, sites } = beside;
  return {
    ...{ number, checkId, holder: holder.name, validFrom, validUntil, decidedOn, firstCertifiedOn, conditions },
    places: places.map(({ siteId, site, programmeId, programme }) => ({
      ...{ site: siteId, siteName: site, programme: programmeId, programmeName: programme },
    })),
    locations: new Map(Object.entries(sites)),
  };
}

async function besideOf(tx: Tx, { workspaceId }: Scope, view: CertificateView): Promise<Beside> {
  const [row] = await tx.query<Beside[]>(
    `SELECT profile.name AS signer, coalesce(person.kind = 'demo', false) AS "isDemo",
       to_char(step.on_day, 'YYYY-MM-DD') AS "decidedOn", act.taken_at AS "takenAt",
       coalesce(step.details -> 'proposal' -> 'conditions', '[]') AS conditions,
       (SELECT to_char(min(first.valid_from), 'YYYY-MM-DD') FROM certificate AS first
        WHERE (first.workspace_id, first.engagement_id, first.certification_id)
          = (k.workspace_id, k.engagement_id, k.certification_id)) AS "firstCertifiedOn",
       engagement.consultancy AS issuer, engagement.accent, engagement.sample_data AS "sampleData",
       (SELECT audit.framework_id FROM certification_assessment AS link
        JOIN assessment AS audit ON (audit.workspace_id, audit.engagement_id, audit.id)
          = (link.workspace_id, link.engagement_id, link.assessment_id)
        WHERE (link.workspace_id, link.engagement_id, link.certification_id)
            = (k.workspace_id, k.engagement_id, k.certification_id)
          AND link.purpose IN ('certification', 'recertification') AND audit.completed_at <= step.taken_at
        ORDER BY audit.completed_at DESC, audit.id LIMIT 1) AS "frameworkId",
       coalesce((SELECT jsonb_object_agg(site.id, site.location) FROM site
        WHERE site.workspace_id = k.workspace_id AND site.id = ANY ($4::uuid[])), '{}') AS sites
     FROM certificate AS k
     JOIN certification_step AS step ON (step.workspace_id, step.engagement_id, step.certification_id, step.seq)
       = (k.workspace_id, k.engagement_id, k.certification_id, k.step_seq)
     JOIN LATERAL (
       SELECT later.person_id, later.taken_at FROM certification_step AS later
       WHERE (later.workspace_id, later.engagement_id, later.certification_id)
           = (k.workspace_id, k.engagement_id, k.certification_id) AND later.seq >= k.step_seq
         AND (later.seq = k.step_seq OR later.transition IN ('extendScope', 'reduceScope'))
       ORDER BY later.seq OFFSET $5 LIMIT 1
     ) AS act ON true
     JOIN engagement ON (engagement.workspace_id, engagement.id) = (k.workspace_id, k.engagement_id)
     LEFT JOIN person ON (person.workspace_id, person.id) = (step.workspace_id, act.person_id)
     LEFT JOIN person_profile AS profile
       ON (profile.workspace_id, profile.person_id) = (step.workspace_id, act.person_id)
     WHERE k.workspace_id = $1 AND k.engagement_id = $2 AND k.id = $3`,
    [workspaceId, view.engagementId, view.id, view.places.map(({ siteId }) => siteId), scopeChanges(view)],
  );
  if (!row) throw new Error(`Certificate ${view.id} has no step that issued it.`);
  return row;
}

/** As a signature in a PDF states it. */
const toTheSecond = (moment: Date): Date => new Date(Math.floor(moment.getTime() / 1000) * 1000);
