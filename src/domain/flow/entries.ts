import type { Entries } from './flow.ts';

/** Whether data from outside has the shape of entries. Shape only: answers that no longer exist are left out by the flow. */
export function isEntries(value: unknown): value is Entries {
  return (
    isRecord(value) &&
    isRecordOf(value['answers'], (one) => isText(one) || isTexts(one)) &&
    isRecordOf(value['fields'], isText)
  );
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isRecordOf(value: unknown, fits: (one: unknown) => boolean): boolean {
  return isRecord(value) && Object.values(value).every(fits);
}

export const isText = (value: unknown) => typeof value === 'string';
export const isTexts = (value: unknown) => Array.isArray(value) && value.every(isText);
