/**
 * Voices: other words for the same, as other offices would put it. A report speaks in a few of them throughout, in
 * its right and its wrong sentences alike, so that a rule is not examined on one turn of phrase alone.
 */

/** Each rewrites one sentence without changing what it says. */
const voices = [
  (sentence) => sentence.replaceAll('较上年', '比上年'),
  (sentence) => sentence.replaceAll('比上年', '较上年'),
  (sentence) => sentence.replace(/由(?=\d)/g, '从'),
  (sentence) => sentence.replaceAll('提高到', '提升至').replaceAll('增加到', '增至'),
  (sentence) => sentence.replaceAll('上升到', '上升至').replaceAll('提高到', '提高至'),
  (sentence) => sentence.replace(/(?<=[，收额值资量入])增长(?=\d+(?:\.\d+)?%)/g, '同比增长'),
  (sentence) => sentence.replace(/，其中(?!，)/g, '。其中，'),
  (sentence) => sentence.replaceAll('。其中，', '，其中'),
  (sentence) => sentence.replace(/(?<=\d)(?=亿元|万元|%|个百分点|万人|万吨|公里|家|万千瓦|人的|年(?=[^代]))/g, ' '),
  (sentence) => sentence.replaceAll('%', '％'),
  (sentence) => sentence.replace(/(分别[^，。；分]{3,60})、([^、，。；]+)(?=[，。；])/g, '$1和$2'),
  (sentence) => sentence.replace(/(?<=亿元|万元|[家户人])，(?=增长|占)/g, '、'),
  (sentence) => sentence.replaceAll('一般公共预算收入', '地方一般公共预算收入'),
  (sentence) => sentence.replaceAll('社会消费品零售总额', '社零总额').replaceAll('规模以上', '规上'),
  (sentence) => sentence.replaceAll('规上', '规模以上'),
  (sentence) => sentence.replaceAll('地区生产总值', 'GDP'),
  (sentence) => sentence.replace(/(?<![\d.])(\d)(\d{3})(?=元|户|人(?!次)|公里)/g, '$1,$2'),
]

/** The way one report speaks: a rewriting of its sentences. */
export function voiceOf(random) {
  const spoken = random.some(voices, 4)
  return (sentence) => spoken.reduce((words, voice) => voice(words), sentence)
}
