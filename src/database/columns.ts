import { Column, type ColumnType, PrimaryColumn } from 'typeorm';

/** Part of a primary key. `constraint` names it once per table, as the migration does. */
export const Key = (constraint: string, name: string, type: 'uuid' | 'text' = 'uuid'): PropertyDecorator =>
  PrimaryColumn(type, { name, primaryKeyConstraintName: constraint });

/** As `Key`, a whole number. */
export const NumberKey = (constraint: string, name: string): PropertyDecorator =>
  PrimaryColumn('integer', { name, primaryKeyConstraintName: constraint });

const column =
  (type: ColumnType) =>
  (name: string, nullable: 'nullable' | 'required' = 'required'): PropertyDecorator =>
    Column({ type, name, nullable: nullable === 'nullable' });

export const Uuid = column('uuid');
export const Text = column('text');
export const Integer = column('integer');
/** Read as text: JavaScript numbers are too short. */
export const BigInteger = column('bigint');
/** Read as decimal text, exact. */
export const Decimal = column('numeric');
export const Jsonb = column('jsonb');
/** Kept as it is written. */
export const Json = column('json');
/** Read as YYYY-MM-DD. */
export const DateColumn = column('date');
export const Timestamp = column('timestamptz');
export const Flag = column('boolean');
export const Bytes = column('bytea');
