/**
 * True for a name that a program gave and nobody chose: "Frame 12", "矩形 1", "Vector", "Group 3 copy 2", and the empty name.
 * Figma writes default names in the language of the editor; words of its languages stand below beside those that files
 * from Sketch and from localised Chinese editors carry. A text layer is called as it reads, so of text layers only those
 * count that are called "Text 1" and the like.
 */
export const isDefaultName = (name: string, type: string): boolean => {
  if (name.length > longestName) return false;
  const plain = name.normalize('NFKC').trim().toLowerCase();
  if (plain === '') return true;
  const word = wordOf(plain);
  return type === 'TEXT' ? textWords.has(word) : shapeWords.has(word) || textWords.has(word);
};

/** No program gives longer ones; also keeps the patterns below from crawling. UTF-16 units. */
const longestName = 60;

/** The name without a running number and without what copying appends. */
const wordOf = (plain: string): string => {
  const copy =
    /^(.*?)[\s_-]*(?:copy|副本|复制|備份|备份|拷贝|のコピー|コピー|복사본|copie|kopie|copia|cópia)[\s_-]*\d*$/u.exec(
      plain,
    );
  const whole = copy?.[1] ?? plain;
  return whole
    .replace(/[\s_-]*\d{1,6}$/u, '')
    .replace(/\s+/gu, ' ')
    .trim();
};

const words = (list: string): ReadonlySet<string> => new Set(list.split(',').map((word) => word.trim()));

const shapeWords = words(
  [
    // English: Figma, then what Sketch and SVG files bring along.
    'frame, group, rectangle, ellipse, polygon, star, line, arrow, vector, image, slice, section, component, component set',
    'instance, union, subtract, intersect, exclude, boolean, mask group, clip path group, widget, video, slot, shape',
    'path, oval, combined shape, triangle, bitmap, fill, stroke, layer, mask, artboard, rounded rectangle, compound path',
    // Simplified and traditional Chinese.
    '框架, 画框, 畫框, 画板, 畫板, 图框, 組, 组, 编组, 編組, 群组, 群組, 分组, 組合, 组合, 矩形, 长方形, 長方形, 圆角矩形, 椭圆, 椭圆形, 橢圓, 橢圓形',
    '圆形, 圓形, 圆, 多边形, 多邊形, 三角形, 星形, 星型, 线, 线条, 直线, 線, 線條, 直線, 箭头, 箭頭, 矢量, 向量, 矢量图形, 路径, 路徑, 形状, 形狀',
    '形状结合, 图片, 图像, 圖片, 圖像, 位图, 切片, 切图, 区段, 区域, 分区, 组件, 元件, 组件集, 实例, 实例化, 联集, 并集, 聯集, 减去, 减去顶层',
    '差集, 交集, 排除, 蒙版, 蒙版组, 遮罩, 遮罩组, 遮罩群組, 剪切路径组, 视频, 图层, 圖層',
    // Japanese.
    'フレーム, グループ, 長方形, 四角形, 楕円, 楕円形, 多角形, 星, 線, 直線, 矢印, ベクター, ベクトル, 画像, スライス, セクション, コンポーネント',
    'コンポーネントセット, インスタンス, 結合, 合体, 型抜き, 前面オブジェクトで型抜き, 交差, 中マド, 除外, マスクグループ, レイヤー, 動画',
    // Korean.
    '프레임, 그룹, 사각형, 직사각형, 타원, 원, 다각형, 별, 선, 화살표, 벡터, 이미지, 슬라이스, 섹션, 컴포넌트, 구성 요소, 컴포넌트 세트, 인스턴스',
    '합치기, 결합, 빼기, 교차, 제외, 마스크 그룹, 레이어',
    // Spanish, Portuguese, French, German, Italian.
    'marco, grupo, rectángulo, elipse, polígono, estrella, línea, flecha, imagen, segmento, sección, componente, conjunto de componentes, instancia',
    'unión, restar, sustraer, intersecar, intersección, excluir, grupo de máscaras, grupo de máscara, capa',
    'quadro, retângulo, estrela, linha, seta, vetor, imagem, fatia, seção, instância, união, subtrair, interseção, camada',
    'cadre, groupe, polygone, étoile, ligne, flèche, vecteur, tranche, composant, ensemble de composants, soustraire, intersection, exclure',
    'groupe de masques, calque, rahmen, gruppe, rechteck, polygon, stern, linie, pfeil, vektor, bild, abschnitt, bereich, komponente',
    'komponentensatz, instanz, vereinigung, vereinigen, subtrahieren, schnittmenge, ausschließen, maskengruppe, ebene',
    'riquadro, gruppo, rettangolo, ellisse, poligono, stella, linea, freccia, vettore, immagine, sezione, istanza, unione, sottrai, livello',
  ].join(','),
);

const textWords = words(
  'text, 文本, 文字, 文本图层, テキスト, 텍스트, texto, texte, testo, label, type something',
);
