package io.caregateway.core.billing.debit;

import io.caregateway.core.billing.debit.StatusReport.Block;
import io.caregateway.core.billing.debit.StatusReport.Debit;
import io.caregateway.core.billing.debit.StatusReport.Status;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * Reads ISO 20022 pain.002, CustomerPaymentStatusReport, of versions 3 to 14, in all of which what
 * is read here has the same name and place. It is taken by hand rather than by Prowide's classes,
 * which are others for each version and say nothing of what they could not read.
 */
final class Pain002 {

  private static final Pattern NAMESPACE =
      Pattern.compile("urn:iso:std:iso:20022:tech:xsd:pain\\.002\\.001\\.(0[3-9]|1[0-4])");
  private static final Pattern AMOUNT = Pattern.compile("\\d{1,15}(\\.\\d{1,5})?");

  private Pain002() {}

  static boolean looksLike(String text) {
    return text.stripLeading().replaceFirst("^\uFEFF", "").stripLeading().startsWith("<");
  }

  /**
   * @param problems to which it is added why the file cannot be read
   */
  static Optional<StatusReport> read(String xml, List<String> problems) {
    Element document = root(xml.substring(xml.indexOf('<')));
    if (document == null) {
      problems.add("This is not an XML file that can be read. Fetch it from the bank again.");
      return Optional.empty();
    }
    String space = document.getNamespaceURI();
    Element report = child(document, "CstmrPmtStsRpt");
    if (space == null || !NAMESPACE.matcher(space).matches() || report == null) {
      problems.add(
          "This is not a payment status report (ISO 20022 pain.002.001, version 3 or later)."
              + " Choose the file that the bank sent in answer to the collection.");
      return Optional.empty();
    }
    Element original = child(report, "OrgnlGrpInfAndSts");
    if (original == null) {
      problems.add("The report does not say which file it is about. Ask the bank for it again.");
      return Optional.empty();
    }
    List<Block> blocks = new ArrayList<>();
    children(report, "OrgnlPmtInfAndSts").forEach(block -> blocks.add(block(block)));
    return Optional.of(
        new StatusReport(
            text(original, "OrgnlMsgId"),
            text(original, "OrgnlMsgNmId"),
            status(original, "GrpSts"),
            blocks));
  }

  private static Block block(Element block) {
    List<Debit> debits = new ArrayList<>();
    for (Element debit : children(block, "TxInfAndSts")) {
      String amount = text(debit, "OrgnlTxRef", "Amt", "InstdAmt");
      debits.add(
          new Debit(
              text(debit, "OrgnlEndToEndId"),
              status(debit, "TxSts"),
              AMOUNT.matcher(amount).matches() ? new BigDecimal(amount) : null));
    }
    return new Block(text(block, "OrgnlPmtInfId"), status(block, "PmtInfSts"), debits);
  }

  private static Status status(Element of, String name) {
    String code = text(of, "StsRsnInf", "Rsn", "Cd");
    return new Status(
        text(of, name), code.isEmpty() ? text(of, "StsRsnInf", "Rsn", "Prtry") : code);
  }

  /** Without document types, and so without entities of any kind; null where it cannot be read. */
  private static @Nullable Element root(String xml) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      factory.setXIncludeAware(false);
      factory.setExpandEntityReferences(false);
      DocumentBuilder builder = factory.newDocumentBuilder();
      // else it is printed what is wrong, with a part of the file
      builder.setErrorHandler(null);
      return builder.parse(new InputSource(new StringReader(xml))).getDocumentElement();
    } catch (SAXException e) {
      return null;
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The text at the end of a path; empty where there is none. */
  private static String text(Element of, String... path) {
    Element at = of;
    for (String name : path) {
      at = at == null ? null : child(at, name);
    }
    return at == null ? "" : at.getTextContent().strip();
  }

  private static @Nullable Element child(Element of, String name) {
    return children(of, name).stream().findFirst().orElse(null);
  }

  private static List<Element> children(Element of, String name) {
    List<Element> found = new ArrayList<>();
    for (Node at = of.getFirstChild(); at != null; at = at.getNextSibling()) {
      if (at instanceof Element element && name.equals(element.getLocalName())) {
        found.add(element);
      }
    }
    return found;
  }
}
