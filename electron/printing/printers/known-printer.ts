import type { Dpi, Media, Printer, PrinterLanguage, PrinterModel } from '../../../shared/printing/printing.ts';
import { plainProfile, type PrinterProfile } from '../../../shared/printing/printer-profile.ts';
import type { Condition } from '../printer-state.ts';
import type { PreparedJob } from '../printing.ts';
import { dpiInName, modelNamed, printerModels } from './printer-models.ts';

/** How a printer can be handed a document: a PDF, bytes that reach its head as they are, or pages drawn for its driver. */
export type Handover = 'pdf' | 'raw' | 'pages';

/** What a printer, or its queue, says of itself. */
export interface PrinterFacts {
  readonly id: string;
  readonly name: string;
  readonly kind: Printer['kind'];
  /** Its make and model; empty when it says nothing. */
  readonly model: string;
  /** Where its make and model stand too, the surest first: a device id, a USB address, the name that somebody gave it. */
  readonly alsoNamed: readonly string[];
  readonly takes: readonly Handover[];
  /** Null where it says nothing, or something else than a thermal head has. */
  readonly dpi: Dpi | null;
  /** Null where it says nothing. */
  readonly media: readonly Media[] | null;
}

/** A printer by its own word, the printer models, and above both what a person set. */
export interface KnownPrinter {
  readonly id: string;
  readonly name: string;
  readonly kind: Printer['kind'];
  readonly model: string;
  readonly modelId: string | null;
  readonly language: PrinterLanguage;
  readonly dpi: Dpi | null;
  readonly media: readonly Media[];
  readonly compression: PrinterModel['compression'];
  /** Null where nothing is known of it. */
  readonly answersHostStatus: boolean | null;
  readonly format: PreparedJob['format'];
  readonly profile: PrinterProfile;
}

/** Of a thermal head that nobody has named. */
const commonDpi: Dpi = 203;

export const describePrinter = (facts: PrinterFacts, profile: PrinterProfile = plainProfile): KnownPrinter => {
  const names = [facts.model, ...facts.alsoNamed];
  const model = profile.modelId === null ? modelNamed(names) : printerModels.find(({ id }) => id === profile.modelId) ?? null;
  const wanted = profile.language ?? model?.language ?? (facts.takes[0] === 'raw' ? 'zpl' : 'pdf');
  const language = facts.takes.includes('raw') ? wanted : 'pdf';
  const dpi = profile.dpi ?? dpiInName(names) ?? facts.dpi ?? model?.dpi ?? (language === 'pdf' ? null : commonDpi);
  return {
    id: facts.id,
    name: facts.name,
    kind: facts.kind,
    model: facts.model,
    modelId: model?.id ?? null,
    language,
    dpi,
    media: mediaOf(facts, profile, model, language),
    compression: profile.compression ?? model?.compression ?? 'z64',
    answersHostStatus: model?.answersHostStatus ?? null,
    format: formatOf(facts, language),
    profile,
  };
};

const mediaOf = (
  facts: PrinterFacts, profile: PrinterProfile, model: PrinterModel | null, language: PrinterLanguage,
): readonly Media[] => {
  if (profile.media !== null) return [profile.media];
  if (facts.media !== null && language === 'pdf') return facts.media;
  return model?.media ?? (language === 'pdf' ? ['4x6', 'letter'] : ['4x6']);
};

const formatOf = ({ takes }: PrinterFacts, language: PrinterLanguage): PreparedJob['format'] => {
  if (language !== 'pdf' || takes[0] === 'raw') return 'application/vnd.cups-raw';
  return takes.includes('pdf') ? 'application/pdf' : 'image/bitmap';
};

/** A known printer with what it says now. */
export const withCondition = (known: KnownPrinter, tells: Printer['tells'], { state, detail }: Condition): Printer => {
  const { id, name, kind, model, modelId, language, dpi, media } = known;
  return { id, name, kind, model, modelId, language, dpi, media: [...media], tells, state, detail };
};

/** Lays the models and the person's word over what a printer says of itself. */
export type Describe = (facts: PrinterFacts) => KnownPrinter;
