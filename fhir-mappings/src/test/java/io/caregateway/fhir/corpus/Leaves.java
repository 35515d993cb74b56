package io.caregateway.fhir.corpus;

import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import tools.jackson.databind.JsonNode;

/** Every value of a record with its path, as {@code address.line}; positions are left out. */
final class Leaves {

  /**
   * One value.
   *
   * @param extensions the urls of the extensions around it, by their last part
   */
  record Leaf(String path, List<String> extensions, String value) {

    String section() {
      int dot = path.indexOf('.');
      return dot < 0 ? path : path.substring(0, dot);
    }
  }

  private final List<Leaf> found = new ArrayList<>();

  private Leaves() {}

  static List<Leaf> ofJson(byte[] json) {
    Leaves leaves = new Leaves();
    leaves.walk(Published.MAPPER.readTree(json), "", List.of());
    return leaves.found;
  }

  static List<Leaf> ofXml(byte[] xml) throws Exception {
    Leaves leaves = new Leaves();
    Element root =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(xml))
            .getDocumentElement();
    leaves.walk(root, "", List.of());
    return leaves.found;
  }

  private void walk(JsonNode node, String path, List<String> extensions) {
    if (node.isArray()) {
      node.values().forEach(item -> walk(item, path, extensions));
    } else if (node.isObject()) {
      List<String> inside = with(extensions, node.path("url").asString(""));
      node.properties().forEach(one -> walk(one.getValue(), below(path, one.getKey()), inside));
    } else if (node.asString("").startsWith("{")) {
      // a FHIR element kept as text
      walk(Published.MAPPER.readTree(new StringReader(node.asString())), path, extensions);
    } else {
      found.add(new Leaf(path, extensions, node.asString()));
    }
  }

  private void walk(Element element, String path, List<String> extensions) {
    List<String> inside = with(extensions, element.getAttribute("url"));
    if (element.hasAttribute("value")) {
      found.add(new Leaf(path, inside, element.getAttribute("value")));
    }
    for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element inner) {
        walk(inner, below(path, inner.getTagName()), inside);
      }
    }
  }

  private static String below(String path, String name) {
    return path.isEmpty() ? name : path + "." + name;
  }

  private static List<String> with(List<String> extensions, String url) {
    if (url.isEmpty()) {
      return extensions;
    }
    List<String> longer = new ArrayList<>(extensions);
    longer.add(url.substring(url.lastIndexOf('/') + 1));
    return longer;
  }
}
