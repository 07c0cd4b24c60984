import { z } from 'zod';
import { OpenPlaceSchema } from './open-data.ts';

/** The published JSON Schema (draft 2020-12) of one place's file, made from the schema that checks our own files. */
export function placeSchemaJson(address: string): Record<string, unknown> {
  const { $schema, ...shape } = z.toJSONSchema(OpenPlaceSchema, { target: 'draft-2020-12', io: 'output' });
  return {
    $schema,
    $id: address,
    title: 'The law of one place on seeing therapy notes',
    ...shape,
  };
}
