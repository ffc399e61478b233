import { test as base } from '@playwright/test';
import type { Handlers } from '../../shared/ipc-contract.ts';
import { sampleDeskState, scriptedMain } from './scripted-main.ts';
import { openScriptedWindow } from './scripted-window.ts';
import type { ScriptedWindow } from './scripted-window.ts';

/** Opens the window on a page, before a main in the specification's hands. */
export const test = base.extend<{ openAt: (page: string, handlers: Partial<Handlers>) => Promise<ScriptedWindow> }>({
  openAt: async ({}, provide) => {
    const opened: ScriptedWindow[] = [];
    await provide(async (name, handlers) => {
      const window = await openScriptedWindow({ ...scriptedMain(sampleDeskState()), ...handlers });
      opened.push(window);
      await window.page.getByRole('navigation', { name: 'Tasks' }).getByRole('button', { name, exact: true }).click();
      return window;
    });
    await Promise.all(opened.map((window) => window.close()));
  },
});
