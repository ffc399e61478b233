import { useState } from 'react';
import type { KeyboardEvent, RefObject } from 'react';
import { isEmptyMessage } from './buying/button-state.ts';
import { focusPrevious, focusStop, nextThing, stopAt, stopNames } from './focus-stops.ts';
import type { Ship } from './use-ship.ts';

/** What is chosen and not typed is never half done. */
const chosenFields: readonly string[] = ['extras', 'hazmat', 'hold-at', 'from', 'to.country', 'contents', 'customs.contentType', 'customs.filing'];

export interface Filling {
  /** What is wrong with a field, once the person has left it; never while it is being typed. */
  readonly problemOf: (field: string) => string | null;
  /** The first thing that is wrong, and not only missing; null where nothing is. */
  readonly wrong: string | null;
  readonly leave: (field: string) => void;
  /** Another parcel begins: no field of it was left yet. */
  readonly begin: () => void;
  /** To the next thing to do: from a field, or the first of all. */
  readonly goOn: (from: string | null) => void;
  readonly goBack: () => void;
  readonly focus: (stop: string) => void;
  /** Enter in a field goes on. */
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** How the page is filled in, by its fields' names: what was left, what is wrong there, and what comes next. */
export const useFilling = ({ read, lookingUpZip }: Pick<Ship, 'read' | 'lookingUpZip'>, page: RefObject<HTMLElement | null>): Filling => {
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const problems = read.ok ? [] : read.problems;
  const isOver = (field: string): boolean => left.has(field) || chosenFields.includes(field);
  const leave = (field: string): void => setLeft((before) => (before.has(field) ? before : new Set([...before, field])));
  const focus = (stop: string): void => { if (page.current) focusStop(page.current, stop); };
  const toDo = (): string[] => problems.map(({ field }) => field).filter((field) => !(lookingUpZip && (field === 'to.city' || field === 'to.state')));
  const goOn = (from: string | null): void => {
    if (!page.current) return;
    const next = nextThing(toDo(), stopNames(page.current), from);
    if (next === from) leave(next);
    else focus(next);
  };
  const wrong = problems.find(({ field, message }) => isOver(field) && !isEmptyMessage(message));
  return {
    leave, goOn, focus,
    problemOf: (field) => (isOver(field) ? problems.find((problem) => problem.field === field)?.message ?? null : null),
    wrong: wrong === undefined ? null : `${wrong.field.startsWith('customs') ? 'Customs form: ' : ''}${wrong.message}`,
    begin: () => setLeft(new Set()),
    goBack: () => { if (page.current) focusPrevious(page.current); },
    onKeyDown: (event) => {
      const { target } = event;
      if (event.key !== 'Enter' || event.defaultPrevented || !(target instanceof HTMLInputElement) || !page.current?.contains(target)) return;
      event.preventDefault();
      goOn(stopAt(target));
    },
  };
};
