package io.caregateway.stubs.world;

import io.caregateway.stubs.person.Person;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import tools.jackson.databind.node.ObjectNode;

/**
 * A change of what a patient's record says.
 *
 * @param made for a made patient
 * @param given the same for a payload of a folder, in place
 */
record Edit(UnaryOperator<Person> made, Consumer<ObjectNode> given) {}
