/** What a label says. */
export interface LabelSaid {
  readonly service: string;
  /** Of its number: three digits for class and services; the letters that an international one begins with. */
  readonly serviceType: string;
  readonly weight: string;
  /** Over the bars. */
  readonly banner: string;
  /** Of what a label may say beside that, whatever it says, from top to bottom; 'its order' where that is printed. */
  readonly marks: readonly string[];
  /** How many sheets of 4×6 it prints on, its customs form's among them. */
  readonly sheets: number;
}

/** What USPS was asked. */
export interface LabelAsked {
  readonly path: string;
  readonly imageInfo: object;
  readonly toAddress: object;
  readonly fromAddress: object;
  /** Without the day and the order, which are each parcel's own. */
  readonly packageDescription: object;
  /** Printed below the order. */
  readonly references: readonly string[];
  readonly customsForm: object | undefined;
}

/** One label of a kind of parcel, where it isn't the plainest: 12 oz by Ground Advantage in a small box to Arlington. */
export interface KindLabel {
  readonly says?: Partial<LabelSaid>;
  /** Of the description of the package, the members alone that differ; undefined for one that isn't there. */
  readonly asks?: Partial<LabelAsked>;
}

export interface TypedPlace {
  readonly name: string;
  readonly company?: string;
  readonly street: string;
  readonly unit?: string;
  /** Within the United States. */
  readonly zip?: string;
  /** By the ZIP where neither is typed. */
  readonly city?: string;
  readonly state?: string;
  readonly urbanization?: string;
  readonly country?: string;
  /** What a country asks for, by its own words. */
  readonly abroad?: readonly (readonly [field: string, text: string])[];
  readonly phone?: string;
  readonly email?: string;
}

export interface TypedLine {
  readonly what: string;
  readonly pieces?: string;
  readonly value: string;
  readonly weight: string;
  readonly hsCode?: string;
}

/** A kind of parcel that goes through the desk: what is typed, and what has to come of it. */
export interface Kind {
  /** Also the name of its picture, in lower case with dashes. */
  readonly name: string;
  /** Arlington where it is left out. */
  readonly to?: TypedPlace;
  /** "12" where it is left out. */
  readonly weight?: string;
  /** The key of a preset; the small box where it is left out. */
  readonly preset?: string;
  /** Typed over the preset's. */
  readonly sides?: readonly [length: string, width: string, height: string];
  /** Chosen over the preset's, by its name. */
  readonly packedIn?: string;
  /** The service that is chosen by its key, as its row begins; the cheapest where it is left out. */
  readonly service?: string;
  /** By the keys that they have. */
  readonly extraKeys?: readonly string[];
  /** By their names, from the list of all. */
  readonly extras?: readonly string[];
  /** What insurance is for, in dollars. */
  readonly value?: string;
  /** By its words, of the choice of contents. */
  readonly contents?: string;
  /** By its words, of what may be hazardous. */
  readonly hazardous?: string;
  /** The post office that holds it. */
  readonly heldAt?: string;
  /** Printed beside the order. */
  readonly references?: readonly string[];
  readonly customs?: readonly TypedLine[];
  /** Why the address is used as it was typed. */
  readonly asTypedBecause?: string;
  /** How many boxes the order has. */
  readonly boxes?: number;
  /** A return label: made along with the label, or afterwards by this service. */
  readonly comesBack?: 'along' | { readonly by: string };
  /** What the page says before it is bought. */
  readonly shows?: readonly (string | RegExp)[];
  /** In the order in which they were bought; the plainest label where it is left out. */
  readonly labels?: readonly KindLabel[];
}
