import { Injectable } from '@nestjs/common';
import { randomBytes } from 'node:crypto';
import { SecretBox } from '../identity';
import { secretText } from './rules/signature';

const KEY_BYTES = 32;

/** Of which webhook a secret is; it opens for that one only. */
export interface SecretPlace {
  readonly workspaceId: string;
  readonly id: string;
}

/** Secrets of webhooks: made here, shown once, and kept sealed with a key that lies beside the database. */
@Injectable()
export class WebhookSecrets {
  constructor(private readonly box: SecretBox) {}

  /** @returns `whsec_…`, and what the database keeps of it */
  async make(place: SecretPlace): Promise<{ readonly secret: string; readonly sealed: Buffer }> {
    const secret = secretText(randomBytes(KEY_BYTES));
    return { secret, sealed: await this.box.seal(secret, contextOf(place)) };
  }

  /** @throws Error when it was sealed with the key of another installation, or was changed */
  open(sealed: Buffer, place: SecretPlace): Promise<string> {
    return this.box.open(sealed, contextOf(place));
  }
}

const contextOf = ({ workspaceId, id }: SecretPlace): string => `webhook ${workspaceId} ${id}`;
