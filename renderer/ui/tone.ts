let context: AudioContext | undefined;

const beep = (frequency: number, from: number, seconds: number, type: OscillatorType): void => {
  context ??= new AudioContext();
  const start = context.currentTime + from;
  const oscillator = new OscillatorNode(context, { frequency, type });
  const gain = new GainNode(context, { gain: 0 });
  gain.gain.setValueAtTime(0, start);
  gain.gain.linearRampToValueAtTime(0.2, start + 0.01);
  gain.gain.linearRampToValueAtTime(0, start + seconds);
  oscillator.connect(gain).connect(context.destination);
  oscillator.start(start);
  oscillator.stop(start + seconds);
};

/** Two rising notes for done, one low one for stop: told apart with the back to the screen. */
export const sound = (what: 'done' | 'stop', on: boolean): void => {
  if (!on) return;
  if (what === 'done') {
    beep(880, 0, 0.09, 'sine');
    beep(1320, 0.1, 0.12, 'sine');
  } else beep(180, 0, 0.4, 'square');
};

/** A stop that must be heard across the room: a label is on the wrong parcel. */
export const alarm = (on: boolean): void => {
  if (!on) return;
  for (const from of [0, 0.5, 1]) beep(180, from, 0.4, 'square');
};
