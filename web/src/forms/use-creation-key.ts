import { useRef } from 'react';
import { newKey } from '../api/client';

/**
 * Keys for POSTs that make something: the same body again has the same key, so that nothing is made twice when an answer was
 * lost on its way; another body has another.
 */
export function useCreationKey(): (body: unknown) => { readonly 'Idempotency-Key': string } {
  const last = useRef({ body: '', key: '' });
  return (body) => {
    const text = JSON.stringify(body);
    if (last.current.body !== text) last.current = { body: text, key: newKey() };
    return { 'Idempotency-Key': last.current.key };
  };
}
