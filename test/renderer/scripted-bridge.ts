import type { Page } from 'playwright-core';
import { Failed } from '../../shared/failure.ts';
import type { Outcome } from '../../shared/failure.ts';
import type { Announce, Channel, Handlers } from '../../shared/ipc-contract.ts';
import { createWire, wire } from '../host/wire.ts';

export interface ScriptedBridge {
  /** Tells the window something, as main does. */
  readonly announce: (...event: Parameters<Announce>) => Promise<void>;
  /** What the window asked, in its order. */
  readonly calls: { readonly channel: Channel; readonly input: unknown }[];
}

/**
 * Puts a main in a script's hands behind a page: `window.labeldesk` answers from `handlers`. A thrown `Failed` is a
 * failure, a promise that never settles is a main that is busy, and a call without a handler is a bug.
 */
export const scriptBridge = async (page: Page, handlers: Partial<Handlers>): Promise<ScriptedBridge> => {
  const calls: { channel: Channel; input: unknown }[] = [];
  const answer = async (channel: Channel, input: unknown): Promise<Outcome<unknown>> => {
    calls.push({ channel, input });
    const handle = handlers[channel] as ((given: unknown) => Promise<unknown>) | undefined;
    try {
      if (!handle) throw new Error(`no handler for ${channel}`);
      return { ok: true, value: await handle(input) };
    } catch (error) {
      return { ok: false, failure: error instanceof Failed ? error.failure : { code: 'bug', reference: channel } };
    }
  };
  await page.exposeBinding('scriptedMain', async (_, text: string) => {
    const { channel, input } = wire.decode(text) as { channel: Channel; input: unknown };
    return wire.encode(await answer(channel, input));
  });
  await page.addInitScript(`{
    const wire = (${createWire.toString()})();
    const listeners = new Map();
    globalThis.scriptedEvent = (text) => {
      const { event, payload } = wire.decode(text);
      for (const listener of listeners.get(event) ?? []) listener(payload);
    };
    globalThis.labeldesk = {
      call: async (channel, input) => wire.decode(await globalThis.scriptedMain(wire.encode({ channel, input }))),
      on: (event, listener) => {
        listeners.set(event, (listeners.get(event) ?? new Set()).add(listener));
        return () => listeners.get(event).delete(listener);
      },
    };
  }`);
  return {
    announce: async (event, payload) => {
      await page.evaluate((text) => (globalThis as unknown as { scriptedEvent: (text: string) => void }).scriptedEvent(text), wire.encode({ event, payload }));
    },
    calls,
  };
};
