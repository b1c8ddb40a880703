import { z } from 'zod';
import { identifier, text } from './text.ts';

/** A kind of document with what its numbers look like: counted and not as a pattern, so that a mistake can be told in words. */
export const identityDocument = z
  .strictObject({
    id: identifier,
    name: text,
    characters: z.enum(['digits', 'letters_and_digits']).describe('What its numbers are written with'),
    length: z.int().min(1).max(40).describe('How many characters a number has, or has at most'),
    at_least: z.int().min(1).max(40).optional().describe('The fewest, where not all numbers are as long'),
  })
  .refine(({ length, at_least: fewest = 1 }) => fewest <= length, 'document_length')
  .describe('A kind of identity document by which persons are told apart');
