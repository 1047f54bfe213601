"""Names of the elements and attributes of WordprocessingML, as lxml spells them: '{namespace}name'."""

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
V = "{urn:schemas-microsoft-com:vml}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
DGM = "{http://schemas.openxmlformats.org/drawingml/2006/diagram}"
C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
CX = "{http://schemas.microsoft.com/office/drawing/2014/chartex}"

# Blocks
BODY = W + "body"
PARAGRAPH = W + "p"
TABLE = W + "tbl"
CONTROL = W + "sdt"
CONTROL_CONTENT = W + "sdtContent"
CUSTOM_XML = W + "customXml"
FOREIGN_CHUNK = W + "altChunk"
SECTION = W + "sectPr"
BOX = W + "txbxContent"

# Tracked changes
INSERTED = W + "ins"
DELETED = W + "del"
MOVED_TO = W + "moveTo"
MOVED_FROM = W + "moveFrom"
CELL_INSERTED = W + "cellIns"
CELL_DELETED = W + "cellDel"

# Paragraphs
PARAGRAPH_PROPERTIES = W + "pPr"
PARAGRAPH_STYLE = W + "pStyle"
NUMBERING = W + "numPr"
LEVEL = W + "ilvl"
NUMBER_ID = W + "numId"
OUTLINE = W + "outlineLvl"
INDENT = W + "ind"

# In a paragraph
RUN = W + "r"
HYPERLINK = W + "hyperlink"
SIMPLE_FIELD = W + "fldSimple"
SMART_TAG = W + "smartTag"
DIRECTION = W + "dir"
DIRECTION_OVERRIDE = W + "bdo"
FORMULA = M + "oMath"
FORMULA_PARAGRAPH = M + "oMathPara"
FORMULA_TEXT = M + "t"
ALTERNATE = MC + "AlternateContent"
CHOICE = MC + "Choice"

# In a run
RUN_PROPERTIES = W + "rPr"
RUN_STYLE = W + "rStyle"
TEXT = W + "t"
DELETED_TEXT = W + "delText"
TAB = W + "tab"
POSITION_TAB = W + "ptab"
BREAK = W + "br"
CARRIAGE_RETURN = W + "cr"
NO_BREAK_HYPHEN = W + "noBreakHyphen"
SYMBOL = W + "sym"
FIELD_MARK = W + "fldChar"
INSTRUCTION = W + "instrText"
FOOTNOTE_REFERENCE = W + "footnoteReference"
ENDNOTE_REFERENCE = W + "endnoteReference"
DRAWING = W + "drawing"
PICTURE = W + "pict"
OBJECT = W + "object"
RUBY = W + "ruby"
RUBY_BASE = W + "rubyBase"
WORD_ART = V + "textpath"

# Diagrams
DIAGRAM = DGM + "relIds"
DIAGRAM_DATA = R + "dm"
SHAPE = DGM + "pt"
# Charts, those of Office 2007 and those added in 2016 (waterfalls, funnels)
CHARTS = (C + "chart", CX + "chart")
CHART_TITLES = (C + "title", CX + "title")
SERIES = (C + "ser", CX + "series")
SERIES_NAMES = (C + "tx", CX + "tx")
CATEGORIES = (C + "cat", CX + "strDim")
WORD_CACHES = (C + "strCache", C + "multiLvlStrCache", CX + "txData", CX + "lvl")
KEPT_VALUES = (C + "v", CX + "v", CX + "pt")

DRAWN_PARAGRAPH = A + "p"
DRAWN_TEXT = A + "t"

# Looks
BOLD = W + "b"
ITALIC = W + "i"
STRIKE = W + "strike"
DOUBLE_STRIKE = W + "dstrike"
CAPITALS = W + "caps"
HIDDEN = W + "vanish"
SIZE = W + "sz"
COLOUR = W + "color"
FONTS = W + "rFonts"

# Tables
TABLE_PROPERTIES = W + "tblPr"
TABLE_STYLE = W + "tblStyle"
TABLE_LOOK = W + "tblLook"
GRID_COLUMN = W + "tblGrid/" + W + "gridCol"
ROW = W + "tr"
ROW_PROPERTIES = W + "trPr"
CELL = W + "tc"
CELL_PROPERTIES = W + "tcPr"
GRID_BEFORE = W + "gridBefore"
HEADER_ROW = W + "tblHeader"
HIDDEN_ROW = W + "hidden"
GRID_SPAN = W + "gridSpan"
VERTICAL_MERGE = W + "vMerge"
HORIZONTAL_MERGE = W + "hMerge"
SHADING = W + "shd"

# Styles
STYLE = W + "style"
BASED_ON = W + "basedOn"

# Sections
HEADER_REFERENCE = W + "headerReference"
FOOTER_REFERENCE = W + "footerReference"
OWN_FIRST_PAGE = W + "titlePg"
OWN_EVEN_PAGES = W + "evenAndOddHeaders"

# Attributes
VAL = W + "val"
TYPE = W + "type"
ID = W + "id"
RELATION_ID = R + "id"
ANCHOR = W + "anchor"
ASCII_FONT = W + "ascii"
FONT = W + "font"
CHAR = W + "char"
FILL = W + "fill"
SHADE_COLOUR = W + "color"
WIDTH = W + "w"
LEFT = W + "left"
START = W + "start"
HANGING = W + "hanging"
FIRST_LINE = W + "firstLine"
FIELD_INSTRUCTION = W + "instr"
FIELD_PART = W + "fldCharType"
CUSTOM_MARK = W + "customMarkFollows"
STYLE_ID = W + "styleId"
DEFAULT = W + "default"
ABSTRACT_ID = W + "abstractNumId"
