import { Injectable } from '@nestjs/common';
import type { Scope } from '../database';
import { basisView, type ResultBasisView } from './result-basis';
import { ResultsReader } from './results.reader';
import { compareWaves, type WaveComparison } from './rules/compare-waves';

export interface ComparisonView extends WaveComparison {
  readonly before: ResultBasisView;
  readonly now: ResultBasisView;
}

/** What changed between two assessments of one engagement by one framework version. */
@Injectable()
export class ComparisonService {
  constructor(private readonly results: ResultsReader) {}

  /**
   * @param withId the assessment to compare with; its previous one unless stated
   * @throws DomainError assessment/not-found, also when the other one belongs to another engagement; assessment/no-units;
   * results/not-comparable
   */
  async compare(scope: Scope, id: string, withId: string | undefined): Promise<ComparisonView> {
    const { before, now } = await this.results.pair(scope, id, withId);
    return { before: basisView(before), now: basisView(now), ...compareWaves(before.wave, now.wave) };
  }
}
